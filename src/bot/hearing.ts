import type { Hearing } from '../line/group-talk';
import type { Feature } from './feature';
import { addressed } from './understand';
import { mentionsBot, wordsOf } from './words-of';

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Files that a dialog may take; everything else that is no text belongs to nobody in a group. */
const FILES: readonly unknown[] = ['image', 'video', 'audio', 'file'];

/** The kinds of LINE's events that some feature does something about. */
export function handledEvents(features: readonly Feature[]): ReadonlySet<string> {
  return new Set(features.flatMap(({ routes }) => routes.flatMap(({ on }) => ('event' in on ? [on.event] : []))));
}

/**
 * Whether an event is the bot's business (contract section 6), as far as the event itself tells. In a chat of two everything is; in a
 * group what addresses it, and what its features look out for. Pure, for anything that LINE signed.
 * @param handled as `handledEvents` gives it
 */
export function hearingOf(event: unknown, handled: ReadonlySet<string>): Hearing {
  if (!isObject(event) || !isObject(event.source)) return 'ours';
  const { type, mode, source } = event;
  if (source.type !== 'group' && source.type !== 'room') return 'ours';
  // Another system answers in this chat at the moment.
  if (mode === 'standby') return 'not_ours';
  const speaks = typeof source.userId === 'string' ? 'if_talking' : 'not_ours';
  if (type === 'message')
    return isAddressed(event.message) ? 'ours' : mayBelongToDialog(event.message) ? speaks : 'not_ours';
  if (type === 'postback') return 'ours';
  if (typeof type !== 'string' || !handled.has(type)) return 'not_ours';
  return type === 'unsend' ? 'if_kept' : 'ours';
}

function isAddressed(message: unknown): boolean {
  if (!isObject(message) || message.type !== 'text' || typeof message.text !== 'string') return false;
  const written = { ...message, text: message.text };
  return addressed({ text: wordsOf(written), chat: 'group', mentioned: mentionsBot(written) }).addressed;
}

function mayBelongToDialog(message: unknown): boolean {
  return isObject(message) && (message.type === 'text' || FILES.includes(message.type));
}
