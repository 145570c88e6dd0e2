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

/** What ends an event whose answer is out. */
export interface Close {
  /** the row, as long as nobody else has its answer */
  filter: mongo.Filter<InboxRow>;
  update: RowUpdate;
}

/** Unjournaled: a row that a crash reopens is known as "maybe sent", and its token tells that it was. */
const UNJOURNALED = { ordered: false, writeConcern: { w: 1, journal: false } } as const;

/**
 * Marks and closes rows, as many as are ready at the same time, in one command; it waits for what a mark has to wait for, where there is one.
 * @returns as `markTogether`; true of what was to be closed
 */
export async function changeTogether(changes: readonly (Mark | Close)[]): Promise<boolean[]> {
  const marks = changes.flatMap((one) => ('eventId' in one ? one : []));
  const closes = changes.flatMap((one) => ('filter' in one ? { updateOne: one } : []));
  if (marks.length === 0) await inboxCollection().bulkWrite(closes, UNJOURNALED);
  const ours = marks.length > 0 ? await markTogether(marks, closes) : [];
  const isOurs = new Map(marks.map((one, index) => [one, ours[index] === true]));
  return changes.map((one) => !('eventId' in one) || isOurs.get(one) === true);
}

/**
 * Notes in one journaled majority write that events are handled, and with which answers: for as many as are ready at the same time.
 * @param beside what is done in the same write
 * @returns of each whether it was ours; nothing is sent of one that was handled elsewhere meanwhile
 */
export async function markTogether(
  marks: readonly Mark[],
  beside: readonly mongo.AnyBulkWriteOperation<InboxRow>[] = [],
): Promise<boolean[]> {
  const updates = marks.map(({ eventId, update }) => ({
    updateOne: { filter: { _id: eventId, state: 'new' as const }, update },
  }));
  const { modifiedCount } = await inboxCollection().bulkWrite([...updates, ...beside], {
    ordered: false,
    writeConcern: { w: 'majority', j: true },
  });
  if (modifiedCount === marks.length + beside.length) return marks.map(() => true);
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
