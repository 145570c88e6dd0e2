import { readPostback } from '../line/postback';
import type { LineEvent } from '../line/types';
import { addressed } from './understand';
import { mentionsBot, wordsOf } from './words-of';

/** A picture, video, sound or file that LINE holds for a while. */
export interface Media {
  kind: 'image' | 'video' | 'audio' | 'file';
  messageId: string;
  /** null for what LINE gives no name */
  fileName: string | null;
  /** pictures that were sent together: their common id, which of them (from 1) and how many; null: alone, or LINE does not say */
  set: { id: string; index: number | null; total: number | null } | null;
  sentAt: Date;
}

/**
 * What a person did, as far as the bot looks at it: a text (in a group with whether it addresses the bot), a press on a button
 * (null data: none of our buttons), a file, or an event of LINE's. Stickers and the like are `other`.
 */
export type UserInput =
  | { kind: 'text'; text: string; addressed: boolean; mentioned: boolean }
  | {
      kind: 'button';
      button: string | null;
      dialog: string | null;
      payload: unknown;
      pickedDate: string | null;
      pickedTime: string | null;
    }
  | { kind: 'media'; media: Media }
  | { kind: 'event' }
  | { kind: 'other' };

export function readUserInput(event: LineEvent): UserInput {
  if (event.type === 'message') return readMessage(event);
  if (event.type === 'postback') return buttonInput(event.postback.data, event.postback.params);
  return { kind: 'event' };
}

/** A press on a button. @param params what was picked with it */
export function buttonInput(data: string, params?: { date?: string; datetime?: string }): UserInput {
  const read = readPostback(data);
  return {
    kind: 'button',
    button: read?.kind ?? null,
    dialog: read?.dialog ?? null,
    payload: read?.payload,
    pickedDate: params?.date ?? null,
    pickedTime: params?.datetime ?? null,
  };
}

function readMessage(event: Extract<LineEvent, { type: 'message' }>): UserInput {
  const { message } = event;
  if (message.type !== 'text') {
    const media = readMedia(event);
    return media ? { kind: 'media', media } : { kind: 'other' };
  }
  const inGroup = event.source?.type !== 'user';
  const mentioned = mentionsBot(message);
  const text = wordsOf(message);
  // LINE's own emoji alone say no more than a sticker.
  if (text === '' && !mentioned) return { kind: 'other' };
  const call = addressed({ text, chat: inGroup ? 'group' : 'user', mentioned });
  return { kind: 'text', text: call.rest, addressed: !inGroup || call.addressed, mentioned };
}

function readMedia({ message, timestamp }: Extract<LineEvent, { type: 'message' }>): Media | null {
  const of = { messageId: message.id, sentAt: new Date(timestamp), fileName: null, set: null };
  switch (message.type) {
    case 'file':
      return { ...of, kind: 'file', fileName: message.fileName };
    case 'image': {
      const { imageSet } = message;
      const set = imageSet ? { id: imageSet.id, index: imageSet.index ?? null, total: imageSet.total ?? null } : null;
      return liesElsewhere(message.contentProvider) ? null : { ...of, kind: 'image', set };
    }
    case 'video':
    case 'audio':
      return liesElsewhere(message.contentProvider) ? null : { ...of, kind: message.type };
    default:
      return null;
  }
}

/** What a web page put into the chat lies on some server; LINE has no content of it. */
const liesElsewhere = (provider: { type: string } | undefined): boolean => provider?.type === 'external';
