import { compact } from '../compact';
import { fitCard, NOTHING } from './fit-card';
import { clipGraphemes, clipText, LIMITS } from './limits';
import type { PostbackKind } from './postback';
import type { Action, FlexContainer, Message, QuickReplyItem } from './types';

/**
 * Builders of messages and actions that keep LINE's limits, whatever data is in them: what may be cut is cut, what is empty gets a dash;
 * what may not be changed (the data of a button, an address) throws RangeError.
 */

/** A text of which there is at least something. */
const some = (text: string): string => (text.trim() === '' ? NOTHING : text);

/** A button that sends data back without a text of the person's own; `says` is shown in the chat as if they had said it. */
export function postbackAction<T>(options: {
  label: string;
  kind: PostbackKind<T>;
  payload: T;
  dialog?: string | null;
  says?: string;
}): Action {
  return {
    type: 'postback',
    label: clipGraphemes(some(options.label), LIMITS.buttonLabel),
    data: options.kind.data(options.payload, options.dialog ?? null),
    displayText: clipGraphemes(some(options.says ?? options.label), LIMITS.displayText),
  };
}

/** A button that types a text for the person. */
export function messageAction(label: string, text = label): Action {
  return {
    type: 'message',
    label: clipGraphemes(some(label), LIMITS.buttonLabel),
    text: clipGraphemes(some(text), LIMITS.messageActionText),
  };
}

/**
 * An address as LINE takes it: percent-encoded, in ASCII. https://developers.line.biz/en/reference/messaging-api/#uri-action
 * @returns null where LINE opens none such: it is no address, or too long once encoded
 */
export function openableAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const { href } = new URL(written);
  return href.length <= LIMITS.uri ? href : null;
}

/** A button that opens a page. @param uri one that `openableAddress` takes */
export function uriAction(label: string, uri: string): Action {
  const address = openableAddress(uri);
  if (address === null) throw new RangeError(`LINE opens no such address, of ${uri.length} characters`);
  return { type: 'uri', label: clipGraphemes(some(label), LIMITS.buttonLabel), uri: address };
}

/** A button that puts a text into the clipboard. */
export function clipboardAction(label: string, text: string): Action {
  if (text.length > LIMITS.clipboardText) throw new RangeError(`clipboard text has ${text.length} characters`);
  return { type: 'clipboard', label: clipGraphemes(some(label), LIMITS.buttonLabel), clipboardText: text };
}

interface Picker<T> {
  label: string;
  kind: PostbackKind<T>;
  payload: T;
  dialog?: string | null;
  /** as LINE sends them back */
  initial?: string;
  min?: string;
  max?: string;
}

/** A button that lets the person pick a day; LINE sends `YYYY-MM-DD` back with the data. */
export function datePickerAction<T>(options: Picker<T>): Action {
  return pickerAction('date', options);
}

/** A button that lets the person pick a day and a time of it; LINE sends `YYYY-MM-DDTHH:mm` back with the data. */
export function timePickerAction<T>(options: Picker<T>): Action {
  return pickerAction('datetime', options);
}

function pickerAction<T>(mode: 'date' | 'datetime', { label, kind, payload, dialog, ...range }: Picker<T>): Action {
  return {
    type: 'datetimepicker',
    mode,
    label: clipGraphemes(some(label), LIMITS.buttonLabel),
    data: kind.data(payload, dialog ?? null),
    ...range,
  };
}

function quickReply(actions: readonly Action[]): { quickReply?: { items: QuickReplyItem[] } } {
  if (actions.length === 0) return {};
  if (actions.length > LIMITS.quickReplies) throw new RangeError(`${actions.length} quick replies`);
  return {
    quickReply: {
      items: actions.map((action) => ({
        type: 'action',
        action: { ...action, label: clipGraphemes(some(action.label ?? ''), LIMITS.quickReplyLabel) },
      })),
    },
  };
}

/** The messages with one more quick reply under the last: the first of them, which is seen without scrolling. Of thirteen the last makes room. */
export function withQuickReply(messages: readonly Message[], action: Action): Message[] {
  const last = messages[messages.length - 1];
  if (!last) return [];
  const [added] = quickReply([action]).quickReply?.items ?? [];
  const items = compact([added, ...(last.quickReply?.items ?? [])]).slice(0, LIMITS.quickReplies);
  return [...messages.slice(0, -1), { ...last, quickReply: { items } }];
}

/** Messages with others behind them. LINE shows the quick replies of the last one only: those of the first go there, too. */
export function followedBy(first: readonly Message[], behind: readonly Message[]): Message[] {
  const [last, end] = [first.at(-1), behind.at(-1)];
  if (!last || !end) return [...first, ...behind];
  const { quickReply: ways, ...shown } = last;
  const items = [...(end.quickReply?.items ?? []), ...(ways?.items ?? [])].slice(0, LIMITS.quickReplies);
  const ended = items.length > 0 ? { ...end, quickReply: { items } } : end;
  return [...first.slice(0, -1), shown, ...behind.slice(0, -1), ended];
}

/** A plain text with quick replies. */
export function textMessage(text: string, quickReplies: readonly Action[] = []): Message {
  return { type: 'text', text: clipText(some(text), LIMITS.text), ...quickReply(quickReplies) };
}

/** A picture. @param url where LINE fetches it, over https; small enough for a preview, too: 1 MB */
export function imageMessage(url: string): Message {
  return { type: 'image', originalContentUrl: url, previewImageUrl: url };
}

/**
 * A card as a message. `altText` says in plain words what the card says: it is what notifications and screen readers give.
 * @param card made by a function of flex-templates/
 */
export function cardMessage(options: {
  card: FlexContainer;
  altText: string;
  quickReplies?: readonly Action[];
}): Message {
  return {
    type: 'flex',
    altText: clipText(some(options.altText), LIMITS.altText),
    contents: fitCard(options.card),
    ...quickReply(options.quickReplies ?? []),
  };
}
