import { type InboxRow, inboxCollection } from './inbox';

/** An event that so many processes died of is not tried any more. */
const MOST_DEATHS = 3;

/** What a death says must outlive the next one. */
const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;

/** Writes down that a process died, or hung, while it had an event. Gives the event as it is now; null: it is over. */
export function countDeath(eventId: string): Promise<InboxRow | null> {
  return inboxCollection().findOneAndUpdate(
    { _id: eventId, open: true },
    { $inc: { deaths: 1 } },
    { returnDocument: 'after', ...DURABLE },
  );
}

/** Whether processes died while they had it: it may be to blame, so only one such event is worked at a time. */
export const isSuspect = ({ deaths = 0 }: InboxRow): boolean => deaths > 0;

/** Whether it is not to be tried again. */
export const isDeadly = ({ deaths = 0 }: InboxRow): boolean => deaths >= MOST_DEATHS;
