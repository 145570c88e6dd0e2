import { type Model, model, models, type mongo, Schema } from 'mongoose';
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
  tries: number;
  /** the worker that has it, and until when; another may take it over after that */
  claim?: string;
  leasedUntil?: Date;
}

const schema = new Schema<EvidenceTask>(
  {
    office: { type: String, required: true },
    evidence: { type: Schema.Types.ObjectId, required: true },
    what: { type: String, enum: ['fetch', 'remove', 'expire'], required: true },
    createdAt: { type: Date, required: true },
    notBefore: { type: Date, required: true },
    tries: { type: Number, required: true },
    claim: String,
    leasedUntil: Date,
  },
  { versionKey: false, collection: 'evidence_tasks' },
);
schema.index({ notBefore: 1 });

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

/**
 * Takes the next task that is due and that nobody holds.
 * @param leaseMs how long it is the worker's
 */
export async function claimTask(worker: string, now: Date, leaseMs: number): Promise<EvidenceTask | null> {
  return Tasks.findOneAndUpdate(
    { notBefore: { $lte: now }, $or: [{ leasedUntil: { $exists: false } }, { leasedUntil: { $lte: now } }] },
    { $set: { claim: worker, leasedUntil: new Date(now.getTime() + leaseMs) } },
    { new: true, sort: { notBefore: 1 } },
  )
    .lean<EvidenceTask>()
    .exec();
}

/** Removes a task that is done, if the worker still holds it. Gives whether it did. */
export async function finishTask({ _id, claim }: EvidenceTask): Promise<boolean> {
  return (await Tasks.deleteOne({ _id, claim }).exec()).deletedCount === 1;
}

/** Gives a task back, to be tried again at `notBefore`. */
export async function postponeTask({ _id, claim }: EvidenceTask, notBefore: Date): Promise<void> {
  await Tasks.updateOne(
    { _id, claim },
    { $set: { notBefore }, $inc: { tries: 1 }, $unset: { claim: true, leasedUntil: true } },
  ).exec();
}
