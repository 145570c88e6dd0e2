import { messageAction } from '../../line/compose';
import type { Action } from '../../line/types';
import type { Place } from '../context';

/** Makes a tap type a question; in a group with the `/` that addresses the bot. */
export type Ask = (label: string, text?: string) => Action;

export function askIn(place: Pick<Place, 'kind'>): Ask {
  return (label, text = label) => messageAction(label, place.kind === 'group' ? `/${text}` : text);
}
