import { messageAction } from '../../line/compose';
import type { Action } from '../../line/types';
import type { Chat } from '../context';

/** Makes a tap type a question; in a group with the `/` that addresses the bot. */
export type Ask = (label: string, text?: string) => Action;

export function askIn(chat: Pick<Chat, 'kind'>): Ask {
  return (label, text = label) => messageAction(label, chat.kind === 'group' ? `/${text}` : text);
}
