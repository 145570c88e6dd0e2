import { Lease } from '../../lease';
import { type Broadcast, Broadcasts } from './broadcast.model';

/** How long a worker that took a pass is left alone. */
const LEASE = new Lease({ until: 'leasedUntil', ms: 30_000 });

/** Takes a pass that is due at `now` and that nobody is at; null: there is none. Costs one look-up in an index of open passes. */
export async function takeDueBroadcast(now: Date): Promise<Broadcast | null> {
  const isDue = { open: true as const, due: { $lte: now }, ...LEASE.expired(now) };
  // Most of the time there is none, and a look costs less than a write that changes nothing: that waits for the journal.
  if (!(await Broadcasts.exists(isDue))) return null;
  return Broadcasts.findOneAndUpdate(isDue, { $set: LEASE.hold(now) }, { sort: { due: 1 }, new: true })
    .lean<Broadcast>()
    .exec();
}
