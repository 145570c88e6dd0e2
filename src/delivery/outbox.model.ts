import mongoose, { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import type { DropReason } from './drop-reason';

/** Urgent before normal; what may wait rides along with the next answer to the person, and goes out by itself at `notBefore`. */
export type Priority = 'urgent' | 'normal' | 'may_wait';
/** In the database priorities are numbers, in the order in which rows are taken. */
export const PRIORITY: Record<Priority, number> = { urgent: 0, normal: 1, may_wait: 2 };

/**
 * `waiting` → `sending` (taken by a worker, or its outcome at LINE is not known yet) → `sent`; or `failed` (LINE refuses it, or was
 * not reached in time), or `dropped` (not to be sent any more). The last three are final.
 */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'failed' | 'dropped';

/**
 * One message of the bot's own to one person or group for one occasion; it is its line in the ledger too. At most one for each
 * (office, recipient, occasion), whatever crashes. What was said is removed when it is closed; the line stays 400 days.
 */
export interface OutboxRow {
  _id: mongo.ObjectId;
  office: OfficeId;
  /** LINE's id of the user or group */
  to: string;
  /** the person; null for a group, and for somebody who is no member any more */
  person: mongo.ObjectId | null;
  /** e.g. `reminder/2027-03-17`, `announcement/65f…` */
  occasion: string;
  /** which `MessageKind` writes it */
  kind: string;
  /** what the kind needs for writing it */
  payload: Record<string, unknown>;
  /** rows of an office with the same content say the same and may share a multicast; null: of its own */
  content: string | null;
  priority: number;
  state: OutboxState;
  /** present while there is work to do */
  open?: true;
  createdAt: Date;
  notBefore: Date;
  /** after this it has lost its sense */
  expiresAt: Date;
  /** tries that LINE may have seen */
  tries: number;
  /** the worker's batch that has it; absent while the request that it leads waits for its next try */
  claim?: string;
  /** until when nobody else touches it */
  leasedUntil?: Date;
  /**
   * Of the one row of a request that leads it, stored before the first try: the key, good for 24 hours from then, and the whole
   * request (JSON), so that every try is the same.
   */
  retryKey?: string;
  firstTriedAt?: Date;
  request?: string;
  /** of a row that leads: the other rows of its request, and the batch they all were claimed by, which stays theirs */
  followers?: mongo.ObjectId[];
  origin?: string;
  /** a try ended without an answer that says what LINE did */
  unclear?: true;
  /** most recipients of one request for this row, after LINE refused a larger one */
  atMost?: number;
  closedAt?: Date;
  /** LINE's request id of the last try */
  requestId?: string | null;
  /** why it has not gone out yet, or failed: an HTTP status, or a `Failure` */
  lastFailure?: string | null;
  dropped?: DropReason;
  /** the event with whose answer it goes out, free of charge */
  rodeWith?: string;
}

/** How long a closed line of the ledger is kept. */
export const LEDGER_DAYS = 400;

const schema = new Schema<OutboxRow>(
  {
    office: { type: String, required: true },
    to: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, default: null },
    occasion: { type: String, required: true },
    kind: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    content: { type: String, default: null },
    priority: { type: Number, required: true },
    state: { type: String, enum: ['waiting', 'sending', 'sent', 'failed', 'dropped'], required: true },
    open: { type: Boolean },
    createdAt: { type: Date, required: true },
    notBefore: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    tries: { type: Number, required: true },
    claim: String,
    leasedUntil: Date,
    retryKey: String,
    firstTriedAt: Date,
    request: String,
    followers: { type: [Schema.Types.ObjectId], default: undefined },
    origin: String,
    unclear: Boolean,
    atMost: Number,
    closedAt: Date,
    requestId: String,
    lastFailure: String,
    dropped: String,
    rodeWith: String,
  } as never,
  { versionKey: false, minimize: false, collection: 'outbox' },
);
schema.index({ office: 1, to: 1, occasion: 1 }, { unique: true });
// Every index that a sending changes costs the database a third as much as the change itself.
schema.index({ priority: 1, notBefore: 1 }, { partialFilterExpression: { state: 'waiting' }, name: 'waiting' });
schema.index({ leasedUntil: 1 }, { partialFilterExpression: { state: 'sending' }, name: 'under_way' });
schema.index({ origin: 1 }, { sparse: true });
schema.index(
  { to: 1 },
  { partialFilterExpression: { state: 'waiting', priority: PRIORITY.may_wait }, name: 'may_ride' },
);
schema.index({ rodeWith: 1 }, { sparse: true });
schema.index({ office: 1, createdAt: -1 });
schema.index({ closedAt: 1 }, { expireAfterSeconds: LEDGER_DAYS * 24 * 3600, sparse: true });

/** The outbox of all offices: workers send for everybody. What people are shown of it goes through `ledger.ts`, by office. */
export const Outbox = (models.Outbox as Model<OutboxRow> | undefined) ?? model<OutboxRow>('Outbox', schema);

/** The same rows past mongoose, which would cost more than all the rest of a sending. It joins no transaction. */
export function outboxRows(): mongo.Collection<OutboxRow> {
  return mongoose.connection.collection<OutboxRow>('outbox') as unknown as mongo.Collection<OutboxRow>;
}
