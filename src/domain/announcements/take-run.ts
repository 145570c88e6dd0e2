import { type AnnouncementRun, AnnouncementRuns } from './run.model';

/** How long a worker that took a pass is left alone. */
const LEASE_MS = 30_000;

/** Takes a pass that is due at `now` and that nobody is at; null: there is none. Costs one look-up in an index of open passes. */
export async function takeDueRun(now: Date): Promise<AnnouncementRun | null> {
  const leasedUntil = new Date(now.getTime() + LEASE_MS);
  // A lease that lies far ahead has run out too: the clock was put back since.
  const isFree = [{ leasedUntil: { $lte: now } }, { leasedUntil: { $gt: leasedUntil } }];
  const isDue = { open: true as const, due: { $lte: now }, $or: isFree };
  // Most of the time there is none, and a look costs less than a write that changes nothing: that waits for the journal.
  if (!(await AnnouncementRuns.exists(isDue))) return null;
  return AnnouncementRuns.findOneAndUpdate(isDue, { $set: { leasedUntil } }, { sort: { due: 1 }, new: true })
    .lean<AnnouncementRun>()
    .exec();
}
