import mongoose, { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { forgetReads } from '../domain/read-once';
import type { DropReason } from './drop-reason';

/** Urgent before normal; what may wait rides along with the next answer to the person, and goes out by itself at `notBefore`. */
export type Priority = 'urgent' | 'normal' | 'may_wait';
/** In the database priorities are numbers, in the order in which messages are taken. */
export const PRIORITY: Record<Priority, number> = { urgent: 0, normal: 1, may_wait: 2 };

/**
 * `queued` → `under_way` (taken by a worker, or its outcome at LINE is not known yet) → `sent`; or `failed` (LINE refuses it, or was
 * not reached in time), or `dropped` (not to be sent any more). The last three are final.
 */
export type OutboxState = 'queued' | 'under_way' | 'sent' | 'failed' | 'dropped';

/** LINE takes so many users in one multicast. */
export const MOST_RECIPIENTS = 500;

/** A recipient that an envelope does not go to. */
export interface Exclusion {
  /** the place in `to` */
  at: number;
  reason: DropReason;
}

/**
 * A message of the bot's own for one occasion: to one person or group, or the same to up to 500 people. It is one request to LINE,
 * and for each recipient a line of the ledger (`rows.ts`). No recipient is in two envelopes of an office for the same occasion,
 * whatever crashes. What was said is removed when it is closed; the envelope stays 400 days.
 */
export interface Envelope {
  _id: mongo.ObjectId;
  office: OfficeId;
  /** LINE's ids of the users, or of the one group */
  to: string[];
  /** how many */
  size: number;
  /** who they are, in the order of `to`; null for a group, and for somebody who is no member any more */
  people: (mongo.ObjectId | null)[];
  /** e.g. `reminder/2027-03-17`, `announcement/65f…` */
  occasion: string;
  /** which `MessageKind` writes it */
  kind: string;
  /** what the kind needs for writing it */
  payload: Record<string, unknown>;
  /** what it says (JSON), where no kind can write it anew; gone when it is closed */
  said?: string;
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
  /** the worker's batch that has it; absent while its request waits for the next try */
  claim?: string;
  /** until when nobody else touches it */
  leasedUntil?: Date;
  /** stored before the first try: the key, good for 24 hours from then, and what is said (JSON), so that every try is the same */
  retryKey?: string;
  firstTriedAt?: Date;
  request?: string;
  /** who does not get it although others do, in the order of `to` */
  left?: Exclusion[];
  /** people whose LINE ids are to go as soon as it is closed */
  forget?: mongo.ObjectId[];
  /** present while it has a LINE id that is to go as soon as it is closed */
  toForget?: true;
  /** a try ended without an answer that says what LINE did */
  unclear?: true;
  closedAt?: Date;
  /** LINE's request id of the last try */
  requestId?: string | null;
  /** in place of it, where several were closed together: the envelope that has the ids of all of them */
  closedWith?: mongo.ObjectId;
  /** LINE's request ids of those that were closed with this one, by their ids in hexadecimal */
  requestIds?: Record<string, string>;
  /** why it has not gone out yet, or failed: an HTTP status, or a `Failure` */
  lastFailure?: string | null;
  dropped?: DropReason;
  /** it was stored before the change that it tells of, which may not be there yet */
  isAhead?: true;
  /** the event with whose answer it goes out, free of charge */
  rodeWith?: string;
}

/** How long a closed line of the ledger is kept. */
const LEDGER_DAYS = 400;

const schema = new Schema<Envelope>(
  {
    office: { type: String, required: true },
    to: { type: [String], required: true },
    size: { type: Number, required: true },
    people: { type: [Schema.Types.ObjectId], required: true },
    occasion: { type: String, required: true },
    kind: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    said: String,
    priority: { type: Number, required: true },
    state: { type: String, enum: ['queued', 'under_way', 'sent', 'failed', 'dropped'], required: true },
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
    left: { type: [new Schema({ at: Number, reason: String }, { _id: false })], default: undefined },
    forget: { type: [Schema.Types.ObjectId], default: undefined },
    toForget: Boolean,
    unclear: Boolean,
    closedAt: Date,
    requestId: String,
    closedWith: Schema.Types.ObjectId,
    requestIds: Schema.Types.Mixed,
    lastFailure: String,
    dropped: String,
    isAhead: Boolean,
    rodeWith: String,
  } as never,
  { versionKey: false, minimize: false, collection: 'outbox' },
);
// One entry for each recipient: this is what makes a second message for the same occasion impossible.
schema.index({ office: 1, to: 1, occasion: 1 }, { unique: true });
// Every index that a sending changes costs the database a third as much as the change itself. They begin with the state: the indexes
// without it are those of the versions before, whose states were others (operations/migrations).
schema.index({ state: 1, priority: 1, notBefore: 1 }, { partialFilterExpression: { state: 'queued' }, name: 'queued' });
schema.index({ state: 1, leasedUntil: 1 }, { partialFilterExpression: { state: 'under_way' }, name: 'leased' });
schema.index(
  { to: 1, state: 1 },
  { partialFilterExpression: { state: 'queued', priority: PRIORITY.may_wait }, name: 'may_ride_along' },
);
// For what looks whether a list of the day was told already: no sending changes it.
schema.index(
  { office: 1, kind: 1, createdAt: 1 },
  { partialFilterExpression: { priority: PRIORITY.may_wait }, name: 'lists' },
);
schema.index({ rodeWith: 1 }, { sparse: true });
schema.index({ toForget: 1 }, { sparse: true });
schema.index({ office: 1, createdAt: -1 });
schema.index({ closedAt: 1 }, { expireAfterSeconds: LEDGER_DAYS * 24 * 3600, sparse: true });

/** Under which the running transaction remembers what it read of the outbox, see `readOnce`. */
export const OUTBOX_READS = 'Outbox';
schema.pre(['updateOne', 'updateMany', 'findOneAndDelete'], () => forgetReads(OUTBOX_READS));

/** The outbox of all offices: workers send for everybody. What people are shown of it goes through `ledger.ts`, by office. */
export const Outbox = (models.Outbox as Model<Envelope> | undefined) ?? model<Envelope>('Outbox', schema);

/** The same past mongoose, which would cost more than all the rest of a sending. It joins no transaction. */
export function envelopes(): mongo.Collection<Envelope> {
  return mongoose.connection.collection<Envelope>('outbox') as unknown as mongo.Collection<Envelope>;
}
