import { type Model, model, models, type mongo, Schema } from 'mongoose';
import { type Task, TaskQueue, taskFields } from '../tasks/task-queue';
import { noteChange } from '../transaction';
import { wishFields } from './document.model';
import type { PaperWish } from './kinds.rules';

/** A document that somebody asked for, until it is made. Its version, if it becomes one, has the same id. */
export interface DocumentRequest extends Task, PaperWish {
  by: mongo.ObjectId;
  /** the event that asked for it */
  eventId: string;
  /** what the checklist had found when it was asked for all the same */
  findings: string[];
}

const schema = new Schema<DocumentRequest>(
  {
    ...(taskFields as object),
    ...wishFields,
    by: { type: Schema.Types.ObjectId, required: true },
    eventId: { type: String, required: true },
    findings: { type: [String], required: true },
  },
  { versionKey: false, collection: 'document_requests' },
);
schema.index({ notBefore: 1 });
schema.index({ office: 1, by: 1 });
/** Kept for whoever looks into it. */
schema.index({ setAsideAt: 1 }, { expireAfterSeconds: 90 * 24 * 3600 });

const Requests =
  (models.DocumentRequest as Model<DocumentRequest> | undefined) ?? model<DocumentRequest>('DocumentRequest', schema);

export const documentRequests = new TaskQueue<DocumentRequest>(Requests);

/** What somebody of an office has asked for themselves that is not made yet. */
export async function openRequestsOf({
  office,
  by,
}: Pick<DocumentRequest, 'office' | 'by'>): Promise<DocumentRequest[]> {
  return Requests.find({ office, by, isReleased: { $ne: true }, setAsideAt: { $exists: false } })
    .lean<DocumentRequest[]>()
    .exec();
}

/**
 * Stores a request. Call it inside the transaction of the event that asks.
 * @param notBefore when it is to be made; at once unless given
 */
export async function storeRequest(
  request: Omit<DocumentRequest, '_id' | 'createdAt' | 'notBefore' | 'tries'>,
  now: Date,
  notBefore: Date = now,
): Promise<void> {
  await Requests.create([{ ...request, createdAt: now, notBefore, tries: 0 }]);
  noteChange(request.office);
}

/** Forgets what somebody asked for themselves who is registered no more; what they released is the office's. Joins the transaction. */
export async function forgetRequests({ office, by }: Pick<DocumentRequest, 'office' | 'by'>): Promise<void> {
  await Requests.deleteMany({ office, by, isReleased: { $ne: true } }).exec();
}
