import { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Task, TaskQueue, taskFields } from '../tasks/task-queue';
import { currentSession } from '../transaction';

/** A link that is to be looked at. */
export interface LinkCheck extends Task {
  url: string;
  /** who asked to look again and is told what came of it; null: it is looked at in its turn */
  askedBy: mongo.ObjectId | null;
}

const schema = new Schema<LinkCheck>(
  { ...(taskFields as object), url: { type: String, required: true }, askedBy: Schema.Types.ObjectId },
  { versionKey: false, collection: 'link_checks' },
);
schema.index({ notBefore: 1 });
schema.index({ office: 1, url: 1, askedBy: 1 }, { unique: true });
/** Where nobody looks any more, since the watch was turned off. */
schema.index({ createdAt: 1 }, { expireAfterSeconds: 24 * 3600 });

const Checks = (models.LinkCheck as Model<LinkCheck> | undefined) ?? model<LinkCheck>('LinkCheck', schema);

export const linkChecks = new TaskQueue<LinkCheck>(Checks);

/** Has links looked at now; those that wait already wait once. Joins the transaction. */
export async function askForChecks(
  office: OfficeId,
  urls: readonly string[],
  askedBy: mongo.ObjectId | null,
  now: Date,
): Promise<void> {
  if (urls.length === 0) return;
  await Checks.bulkWrite(
    urls.map((url) => ({
      updateOne: {
        filter: { office, url, askedBy },
        update: { $setOnInsert: { createdAt: now, notBefore: now, tries: 0 } },
        upsert: true,
      },
    })),
    { session: currentSession() ?? undefined, ordered: false },
  );
}

/** Forgets what somebody asked to look at who is registered no more. Joins the transaction. */
export async function forgetChecks({ office, by }: { office: OfficeId; by: mongo.ObjectId }): Promise<void> {
  await Checks.deleteMany({ office, askedBy: by }).exec();
}
