import { comparable } from '../domain/thai-text/comparable';
import { readPostback } from '../line/postback';
import type { ShownButton } from '../line/shown-buttons';
import type { Dialog } from './dialog';
import { labelsMeant } from './understand';
import { buttonInput, type UserInput } from './user-input';

/**
 * What a text means that is the label of something the last answer here offered to tap: what the tap does. Several with that label are a
 * question; null: it is no such label, and means what its words mean. Buttons of a dialog that is over are passed over.
 */
export type TypedLabel = { input: UserInput } | { several: readonly ShownButton[] };

/** @param open the dialog that is open here */
export function readTypedLabel(text: string, shown: readonly ShownButton[], open: Dialog | null): TypedLabel | null {
  return labelsMeant(text).reduce<TypedLabel | null>((found, typed) => found ?? readLabel(typed, shown, open), null);
}

function readLabel(typed: string, shown: readonly ShownButton[], open: Dialog | null): TypedLabel | null {
  const matching = shown.filter(({ labels }) => labels.some((label) => isLabel(label, typed)));
  const live = matching.filter((one) => isLive(one, open));
  const different = [...new Map(live.map((one) => [JSON.stringify(one.does), one])).values()];
  // What a tap types cannot be told from what is typed: it means that tap, whatever else is called so.
  const typedByTap = different.find((one) => saysJust(typed, one));
  if (typedByTap) return { input: inputOf(typedByTap) };
  const [one, ...others] = different;
  if (!one) return null;
  return others.length > 0 ? { several: different } : { input: inputOf(one) };
}

const saysJust = (typed: string, { does }: ShownButton): boolean =>
  'says' in does && comparable(withoutSlash(does.says)) === typed;

const withoutSlash = (says: string): string => says.replace(/^\//, '');

/** A label that was too long for its place is known by what is shown of it, or by all of it. */
function isLabel(label: string, typed: string): boolean {
  const shown = comparable(label);
  return shown === typed || (shown.endsWith('…') && typed.startsWith(shown.slice(0, -1)));
}

function isLive({ does }: ShownButton, open: Dialog | null): boolean {
  if ('says' in does) return true;
  const dialog = readPostback(does.data)?.dialog ?? null;
  return dialog === null || dialog === open?.token;
}

function inputOf({ does }: ShownButton): UserInput {
  if ('data' in does) return buttonInput(does.data);
  return { kind: 'text', text: withoutSlash(does.says), addressed: true, mentioned: false };
}
