import type { mongo } from 'mongoose';
import { type InboxRow, inboxCollection } from './inbox';

export type RowUpdate = mongo.UpdateFilter<InboxRow>;

/** An event that changed nothing but its own row. */
export interface Mark {
  eventId: string;
  /** the attempt that is to answer it, as the update names it; null: there is no answer */
  by: string | null;
  update: RowUpdate;
}

/**
 * Notes in one journaled majority write that events are handled, and with which answers: for as many as are ready at the same time.
 * @returns of each whether it was ours; nothing is sent of one that was handled elsewhere meanwhile
 */
export async function markTogether(marks: readonly Mark[]): Promise<boolean[]> {
  const updates = marks.map(({ eventId, update }) => ({
    updateOne: { filter: { _id: eventId, state: 'new' as const }, update },
  }));
  const { modifiedCount } = await inboxCollection().bulkWrite(updates, {
    ordered: false,
    writeConcern: { w: 'majority', j: true },
  });
  if (modifiedCount === marks.length) return marks.map(() => true);
  // The server tells how many it changed, not which.
  const ours = await inboxCollection()
    .find({
      'answer.by': { $in: marks.flatMap(({ by }) => by ?? []) },
      _id: { $in: marks.map(({ eventId }) => eventId) },
    })
    .project<Pick<InboxRow, '_id'>>({ _id: 1 })
    .toArray();
  const ids = new Set(ours.map(({ _id }) => _id));
  return marks.map(({ eventId }) => ids.has(eventId));
}
