import type { mongo } from 'mongoose';
import { isDue } from '../../due-together';
import { Lease } from '../../lease';
import { type Broadcast, Broadcasts } from './broadcast.model';

/** How long a worker that took a pass is left alone. */
const LEASE = new Lease({ until: 'leasedUntil', ms: 30_000 });

const dueAt = (now: Date) => ({ open: true as const, due: { $lte: now }, ...LEASE.expired(now) });

/** Whether a pass is due that nobody is at. */
export function hasDueBroadcast(now: Date): Promise<boolean> {
  return isDue({ collection: Broadcasts.collection.name, filter: dueAt(now) as mongo.Filter<mongo.Document> });
}

/** Takes a pass that is due at `now` and that nobody is at; null: there is none. Costs one look-up in an index of open passes. */
export async function takeDueBroadcast(now: Date): Promise<Broadcast | null> {
  const due = dueAt(now);
  // Most of the time there is none, and a look costs less than a write that changes nothing: that waits for the journal.
  if (!(await Broadcasts.exists(due))) return null;
  return Broadcasts.findOneAndUpdate(due, { $set: LEASE.hold(now) }, { sort: { due: 1 }, new: true })
    .lean<Broadcast>()
    .exec();
}
