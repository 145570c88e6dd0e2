import type { InboxRow } from './inbox';
import type { LineEvent } from './types';

const MINUTE_MS = 60_000;

/** In whose minute an event counts, and in which; null where it counts nowhere. */
export interface CountedEvent {
  /** the person, where LINE says who */
  person: string | null;
  /** the group in which it addresses the bot */
  group: string | null;
  /** when that minute begins, in ms */
  minute: number;
}

/**
 * How an event counts against the limit of events a minute. Messages and buttons do; what LINE tells of friends and groups, taking
 * something back, and what is not for the bot in a group do not. A minute is that of receipt; what LINE delivers again belongs to the
 * minute in which it happened: people did not hurry, we did not listen.
 */
export function countedEvent({ body, callsIn, partner, at, receivedAt }: InboxRow): CountedEvent | null {
  const event = JSON.parse(body ?? 'null') as LineEvent | null;
  if (event?.type !== 'message' && event?.type !== 'postback') return null;
  const { source, deliveryContext } = event;
  const came = receivedAt.getTime();
  const when = deliveryContext?.isRedelivery ? Math.min(at, came) : came;
  const minute = when - (when % MINUTE_MS);
  const person = source?.userId ?? null;
  if (source?.type === 'user') return person === null ? null : { person, group: null, minute };
  // A row of somebody in a group names the group when it addresses the bot; without a person it is stored only then.
  const group = callsIn ?? (person === null ? (partner ?? null) : null);
  return group === null ? null : { person, group, minute };
}

export const endOfMinute = (minute: number): Date => new Date(minute + MINUTE_MS);
