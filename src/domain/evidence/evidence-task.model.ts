import { type Model, model, models, type mongo, Schema } from 'mongoose';
import { Lease } from '../../lease';
import type { OfficeId } from '../office-store';

/** `fetch` the content from LINE, `remove` what is kept of it, withdraw it where nobody has said what it is about (`expire`). */
export type TaskKind = 'fetch' | 'remove' | 'expire';

/**
 * Something that is to be done about a piece of evidence outside the transaction that asked for it: LINE is asked, files are
 * written. A row is removed when it is done.
 */
export interface EvidenceTask {
  _id: mongo.ObjectId;
  office: OfficeId;
  evidence: mongo.ObjectId;
  what: TaskKind;
  createdAt: Date;
  notBefore: Date;
  /** counted when a worker takes it, so that a try of which the worker died counts too */
  tries: number;
  /** how often it was taken and never given back: while nobody has it, that many workers died of it */
  unreturned?: number;
  /** the worker that has it, and until when; another may take it over after that */
  claim?: string;
  leasedUntil?: Date;
  /** since when nobody tries it any more, because workers died of it */
  setAsideAt?: Date;
}

const schema = new Schema<EvidenceTask>(
  {
    office: { type: String, required: true },
    evidence: { type: Schema.Types.ObjectId, required: true },
    what: { type: String, enum: ['fetch', 'remove', 'expire'], required: true },
    createdAt: { type: Date, required: true },
    notBefore: { type: Date, required: true },
    tries: { type: Number, required: true },
    unreturned: Number,
    claim: String,
    leasedUntil: Date,
    setAsideAt: Date,
  },
  { versionKey: false, collection: 'evidence_tasks' },
);
schema.index({ notBefore: 1 });
/** Kept for whoever looks into it. */
schema.index({ setAsideAt: 1 }, { expireAfterSeconds: 90 * 24 * 3600 });

/** A queue of all offices, since workers work for everybody; what it leads to goes through the office's own records. */
const Tasks = (models.EvidenceTask as Model<EvidenceTask> | undefined) ?? model<EvidenceTask>('EvidenceTask', schema);

/** Asks for something to be done, at `notBefore`. Call it inside the transaction that makes it necessary. */
export async function askFor(
  what: TaskKind,
  { office, _id }: { office: OfficeId; _id: mongo.ObjectId },
  notBefore: Date,
  now: Date,
): Promise<void> {
  await Tasks.create([{ office, evidence: _id, what, createdAt: now, notBefore, tries: 0 }]);
}

/** How long content that nobody says anything about is kept. */
const UNPLACED_DAYS = 7;

/** Asks for evidence to be withdrawn after a week if nobody has said by then what it is about. */
export async function askForExpiry(one: { office: OfficeId; _id: mongo.ObjectId }, now: Date): Promise<void> {
  await askFor('expire', one, new Date(now.getTime() + UNPLACED_DAYS * 24 * 3_600_000), now);
}

/** What a dead worker had is taken over after this; living ones renew it well before. */
const LEASE = new Lease({ until: 'leasedUntil', ms: 20_000 });

/** Takes the next task that is due and that nobody holds, and counts the try. */
export async function claimTask(worker: string, now: Date): Promise<EvidenceTask | null> {
  return Tasks.findOneAndUpdate(
    isDue(now),
    { $set: { claim: worker, ...LEASE.hold(now) }, $inc: { tries: 1, unreturned: 1 } },
    { new: true, sort: { notBefore: 1 } },
  )
    .lean<EvidenceTask>()
    .exec();
}

/** Whether there is a task that is due and that nobody holds. */
export async function hasDueTasks(now: Date): Promise<boolean> {
  return (await Tasks.exists(isDue(now)).exec()) !== null;
}

const isDue = (now: Date) => ({
  notBefore: { $lte: now },
  setAsideAt: { $exists: false },
  $or: [{ leasedUntil: { $exists: false } }, LEASE.expired(now)],
});

/** How many workers died of a task that was just claimed. */
export const deathsOf = ({ unreturned = 1 }: EvidenceTask): number => unreturned - 1;

/** Keeps a task for longer. Gives until when; null where it is another worker's by now. */
export async function renewTask({ _id, claim }: EvidenceTask, now: Date): Promise<Date | null> {
  const held = LEASE.hold(now);
  const { matchedCount } = await Tasks.updateOne({ _id, claim }, { $set: held }).exec();
  return matchedCount === 1 ? held.leasedUntil : null;
}

/** Whether another worker may have a task by now that was claimed or renewed until then. */
export const isTaskFree = (until: Date, now: Date): boolean => LEASE.isExpired(until, now);

/** Removes a task that is done, if the worker still holds it. Gives whether it did. */
export async function finishTask({ _id, claim }: EvidenceTask): Promise<boolean> {
  return (await Tasks.deleteOne({ _id, claim }).exec()).deletedCount === 1;
}

/**
 * Gives a task back, to be tried again at `notBefore`. One that another worker took over meanwhile is left to it.
 * @param isTry whether this counts as a try
 */
export async function releaseTask({ _id, claim }: EvidenceTask, notBefore: Date, isTry = true): Promise<void> {
  const $inc = { unreturned: -1, ...(!isTry && { tries: -1 }) };
  const given = await Tasks.updateOne(
    { _id, claim },
    { $set: { notBefore }, $inc, $unset: { claim: true, leasedUntil: true } },
  ).exec();
  // Its lease was over, but its worker did not die of it.
  if (given.matchedCount === 0) await Tasks.updateOne({ _id }, { $inc: { unreturned: -1 } }).exec();
}

/**
 * Lets everybody else take at once what a worker held that ends because of a fault.
 * @param of what the fault came from, as far as that is known: only a task that may be it counts as having killed
 */
export async function letGoOfTasks(worker: string, of: { task?: string } | null): Promise<void> {
  const $unset = { claim: true, leasedUntil: true };
  const innocent = of && (of.task ? { _id: { $ne: of.task } } : {});
  if (innocent) {
    await Tasks.updateMany({ claim: worker, ...innocent }, { $unset, $inc: { unreturned: -1, tries: -1 } }).exec();
  }
  await Tasks.updateMany({ claim: worker }, { $unset }).exec();
}

/** Sets a task aside that workers died of: nobody tries it any more. Call it inside the transaction that tells of it. */
export async function setTaskAside({ _id, claim }: EvidenceTask, now: Date): Promise<boolean> {
  const aside = await Tasks.updateOne(
    { _id, claim },
    { $set: { setAsideAt: now }, $unset: { claim: true, leasedUntil: true } },
  ).exec();
  return aside.matchedCount === 1;
}

/** How many tasks are set aside. */
export async function countTasksAside(): Promise<number> {
  return Tasks.countDocuments({ setAsideAt: { $exists: true } }).exec();
}

/** How many tasks that are due since before `since` are still there, and nobody tries them. */
export async function countLateTasks(since: Date): Promise<number> {
  const notBefore = { $lte: since };
  const held = { $not: { $gt: since } };
  return Tasks.countDocuments({ notBefore, leasedUntil: held, setAsideAt: { $exists: false } }).exec();
}
