import { messageAction } from '../line/compose';
import type { Action } from '../line/types';

/** Makes a tap type a question; in a group with the `/` that addresses the bot. */
export type Ask = (label: string, text?: string) => Action;

/** @param chat where it stands */
export function askIn(chat: { kind: 'user' | 'group' }): Ask {
  return (label, text = label) => messageAction(label, chat.kind === 'group' ? `/${text}` : text);
}
