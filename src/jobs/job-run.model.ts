import { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { LocalDate } from '../domain/calendar/dates';
import { isDuplicateKey } from '../domain/office-store';
import { Lease } from '../lease';

/**
 * One day's run of something that is done once a day for all offices, whatever number of schedulers there is. It is the
 * schedulers' own, so it belongs to no office.
 *
 * `running` → `done`; or `missed`: it was not done while it still made sense, because no scheduler ran.
 */
export interface JobRun {
  /** `<job>/<day>` */
  _id: string;
  job: string;
  day: LocalDate;
  state: 'running' | 'done' | 'missed';
  /** until then the scheduler that runs it is left alone; after that another one joins in */
  leasedUntil?: Date;
  startedAt?: Date;
  finishedAt?: Date;
  /** what the run tells of itself, e.g. how many messages it planned */
  result?: Record<string, unknown>;
  /** when it is forgotten */
  removeAt: Date;
}

const KEPT_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A run that takes longer is joined by another scheduler: every job can be done by several at once, each piece of it once. */
const LEASE = new Lease({ until: 'leasedUntil', ms: 20_000 });

const schema = new Schema<JobRun>(
  {
    _id: { type: String, required: true },
    job: { type: String, required: true },
    day: { type: String, required: true },
    state: { type: String, enum: ['running', 'done', 'missed'], required: true },
    leasedUntil: Date,
    startedAt: Date,
    finishedAt: Date,
    result: { type: Schema.Types.Mixed },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'jobs' },
);
schema.index({ job: 1, day: -1 });
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 });

const JobRuns = (models.JobRun as Model<JobRun> | undefined) ?? model<JobRun>('JobRun', schema);

const idOf = (job: string, day: LocalDate): string => `${job}/${day}`;
const removeAt = (now: Date): Date => new Date(now.getTime() + KEPT_DAYS * DAY_MS);

/** When a run was begun, or noted as missed. */
export const notedAt = (run: Pick<JobRun, 'removeAt'>): Date => new Date(run.removeAt.getTime() - KEPT_DAYS * DAY_MS);

/** The runs of a day, by job. Every tick asks for them: past mongoose. */
export async function runsOf(jobs: readonly string[], day: LocalDate): Promise<Map<string, JobRun>> {
  const stored = JobRuns.collection as unknown as mongo.Collection<JobRun>;
  const runs = await stored.find({ _id: { $in: jobs.map((job) => idOf(job, day)) } }).toArray();
  return new Map(runs.map((run) => [run.job, run]));
}

/** The latest run of a job before a day, or null. */
export async function lastRunBefore(job: string, day: LocalDate): Promise<JobRun | null> {
  return JobRuns.findOne({ job, day: { $lt: day } }, null, { sort: { day: -1 } })
    .lean<JobRun>()
    .exec();
}

/** The latest run of a job before a day that was done, or null. */
export async function lastDoneBefore(job: string, day: LocalDate): Promise<JobRun | null> {
  return JobRuns.findOne({ job, day: { $lt: day }, state: 'done' }, null, { sort: { day: -1 } })
    .lean<JobRun>()
    .exec();
}

/** The latest run of a job, or null. */
export async function lastRun(job: string): Promise<JobRun | null> {
  return JobRuns.findOne({ job }, null, { sort: { day: -1 } })
    .lean<JobRun>()
    .exec();
}

/** Takes a day's run. False when it is done, or somebody else is at it. */
export async function takeRun(job: string, day: LocalDate, now: Date): Promise<boolean> {
  const _id = idOf(job, day);
  const held = LEASE.hold(now);
  const run = { _id, job, day, state: 'running' as const, startedAt: now, removeAt: removeAt(now), ...held };
  if (await isNew(run)) return true;
  // A day that was missed only by a clock which was put back since is still to come.
  const wrongly = { state: 'missed', removeAt: { $gt: removeAt(now) } };
  const isFree = { $or: [{ state: 'running', ...LEASE.expired(now) }, wrongly] };
  const change = { $set: { state: 'running', removeAt: removeAt(now), ...held }, $min: { startedAt: now } };
  return (await JobRuns.updateOne({ _id, ...isFree }, change)).modifiedCount === 1;
}

/** Notes that a day's run is done. */
export async function finishRun(
  job: string,
  day: LocalDate,
  result: Record<string, unknown>,
  now: Date,
): Promise<void> {
  await JobRuns.updateOne(
    { _id: idOf(job, day) },
    { $set: { state: 'done', finishedAt: now, result }, $unset: { leasedUntil: true } },
  );
}

/** Gives a run back that failed, so that the next tick tries it again. */
export async function releaseRun(job: string, day: LocalDate, now: Date): Promise<void> {
  await JobRuns.updateOne({ _id: idOf(job, day), state: 'running' }, { $set: LEASE.release(now) });
}

/** Notes days on which a job was not done, or not finished, in time. Gives how many of them were not known as missed. */
export async function noteMissed(job: string, days: readonly LocalDate[], now: Date): Promise<number> {
  if (days.length === 0) return 0;
  // What a clock that ran ahead called missed is so from now on.
  const known = await JobRuns.updateMany(
    {
      _id: { $in: days.map((day) => idOf(job, day)) },
      $or: [{ state: 'running' }, { state: 'missed', removeAt: { $gt: removeAt(now) } }],
    },
    { $set: { state: 'missed', removeAt: removeAt(now) }, $unset: { leasedUntil: true } },
  );
  const upserts = days.map((day) => {
    const missed = { job, day, state: 'missed' as const, removeAt: removeAt(now) };
    return { updateOne: { filter: { _id: idOf(job, day) }, update: { $setOnInsert: missed }, upsert: true } };
  });
  try {
    const added = await JobRuns.bulkWrite(upserts, { ordered: false });
    return known.modifiedCount + added.upsertedCount;
  } catch (error) {
    // Another scheduler was at it at the same moment.
    if (isDuplicateKey(error)) return known.modifiedCount;
    throw error;
  }
}

/** The days on which a job was missed, from one to before another, the earliest first. */
export async function missedDays(job: string, from: LocalDate, before: LocalDate): Promise<LocalDate[]> {
  const missed = await JobRuns.find({ job, day: { $gte: from, $lt: before }, state: 'missed' })
    .sort({ day: 1 })
    .lean<JobRun[]>()
    .exec();
  return missed.map(({ day }) => day);
}

/** Stores a run; false when there is one of that job and day. */
async function isNew(run: JobRun): Promise<boolean> {
  try {
    await JobRuns.create([run]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
