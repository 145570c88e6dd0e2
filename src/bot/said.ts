import { readPostback } from '../line/postback';
import type { LineEvent } from '../line/types';
import { addressed } from './understand';

/**
 * What a person did, as far as the bot looks at it: a text (in a group with whether it addresses the bot), a press on a button
 * (null data: none of our buttons), or an event of LINE's. Pictures, stickers and the like are `other`.
 */
export type Said =
  | { kind: 'text'; text: string; addressed: boolean; mentioned: boolean }
  | { kind: 'button'; button: string | null; dialog: string | null; payload: unknown; pickedDate: string | null }
  | { kind: 'event' }
  | { kind: 'other' };

export function readSaid(event: LineEvent): Said {
  if (event.type === 'message') return readMessage(event);
  if (event.type === 'postback') {
    const data = readPostback(event.postback.data);
    return {
      kind: 'button',
      button: data?.kind ?? null,
      dialog: data?.dialog ?? null,
      payload: data?.payload,
      pickedDate: event.postback.params?.date ?? null,
    };
  }
  return { kind: 'event' };
}

function readMessage(event: Extract<LineEvent, { type: 'message' }>): Said {
  const { message } = event;
  if (message.type !== 'text') return { kind: 'other' };
  const inGroup = event.source?.type !== 'user';
  const mentioned = message.mention?.mentionees.some((one) => one.type === 'user' && one.isSelf === true) ?? false;
  const call = addressed({ text: message.text, chat: inGroup ? 'group' : 'user', mentioned });
  return { kind: 'text', text: call.rest, addressed: !inGroup || call.addressed, mentioned };
}
