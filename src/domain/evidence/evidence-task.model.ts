import { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Task, TaskQueue, taskFields } from '../tasks/task-queue';

/**
 * `fetch` the content from LINE, `remove` what is kept of it. `expire`: withdraw it where nobody has said what it is about; an older version
 * asked for that, the evidence itself says when now.
 */
export type TaskKind = 'fetch' | 'remove' | 'expire';

/** Something that is to be done about a piece of evidence: LINE is asked, files are written. */
export interface EvidenceTask extends Task {
  evidence: mongo.ObjectId;
  what: TaskKind;
}

const schema = new Schema<EvidenceTask>(
  {
    ...taskFields,
    evidence: { type: Schema.Types.ObjectId, required: true },
    what: { type: String, enum: ['fetch', 'remove', 'expire'], required: true },
  },
  { versionKey: false, collection: 'evidence_tasks' },
);
schema.index({ notBefore: 1 });
/** Kept for whoever looks into it. */
schema.index({ setAsideAt: 1 }, { expireAfterSeconds: 90 * 24 * 3600 });

const Tasks = (models.EvidenceTask as Model<EvidenceTask> | undefined) ?? model<EvidenceTask>('EvidenceTask', schema);

export const evidenceTasks = new TaskQueue<EvidenceTask>(Tasks);

/** Asks for something to be done, at `notBefore`. Call it inside the transaction that makes it necessary. */
export async function askFor(
  what: TaskKind,
  { office, _id }: { office: OfficeId; _id: mongo.ObjectId },
  notBefore: Date,
  now: Date,
): Promise<void> {
  await Tasks.create([{ office, evidence: _id, what, createdAt: now, notBefore, tries: 0 }]);
}
