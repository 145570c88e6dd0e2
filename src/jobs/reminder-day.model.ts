import { type mongo, Schema } from 'mongoose';
import type { LocalDate } from '../domain/calendar/dates';
import { isDuplicateKey, type OfficeId, officeRecords } from '../domain/office-store';

/** Who is gone through for the reminders of a day, in this order: who can still do something about it comes first. */
export const REMINDED = ['staff', 'supervisor', 'executive', 'groups'] as const;
export type Reminded = (typeof REMINDED)[number];

/**
 * How far the reminders of an office for a day have been planned. It moves on in the transactions that store the messages, so
 * that planning goes on where it broke off, and schedulers at the same instant share the work instead of doing it twice.
 */
export interface ReminderDay {
  office: OfficeId;
  day: LocalDate;
  /** who is to be gone through next; null: all are planned */
  next: Reminded | null;
  /** the last of them that was gone through; null: none yet */
  after: mongo.ObjectId | null;
  /** batches of them that were gone through */
  batches: number;
  /** messages planned so far */
  planned: number;
  startedAt: Date;
}

/** Nobody asks again for a day that is over; the messages themselves are on the ledger for much longer. */
const KEPT_SECONDS = 40 * 24 * 60 * 60;

const schema = new Schema<ReminderDay>(
  {
    day: { type: String, required: true },
    next: { type: String, enum: [...REMINDED, null], default: null },
    after: { type: Schema.Types.ObjectId, default: null },
    batches: { type: Number, required: true },
    planned: { type: Number, required: true },
    startedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'reminder_days' },
);
schema.index({ office: 1, day: 1 }, { unique: true });
schema.index({ startedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });

const reminderDays = officeRecords<ReminderDay>('ReminderDay', schema);

/** Whether an office's day has been planned to the end. */
export async function isDayPlanned(office: OfficeId, day: LocalDate): Promise<boolean> {
  return (await reminderDays(office).count({ day, next: null })) > 0;
}

/** Begins the planning of an office's day unless it has begun. Not inside a transaction: somebody else may begin it too. */
export async function beginDay(office: OfficeId, day: LocalDate, now: Date): Promise<void> {
  if ((await reminderDays(office).count({ day })) > 0) return;
  try {
    await reminderDays(office).insert({
      day,
      next: REMINDED[0],
      after: null,
      batches: 0,
      planned: 0,
      startedAt: now,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/**
 * Takes an office's day for the transaction that it is called in: another one that wants it waits, and runs again on what this
 * one leaves. Null when all is planned.
 */
export async function holdDay(office: OfficeId, day: LocalDate): Promise<ReminderDay | null> {
  return reminderDays(office).updateOne({ day, next: { $ne: null } }, { $inc: { batches: 1 } });
}

/** Notes how far an office's day has been planned, in the transaction that planned it. */
export async function moveDay(
  office: OfficeId,
  day: LocalDate,
  to: Pick<ReminderDay, 'next' | 'after'>,
  planned: number,
): Promise<void> {
  await reminderDays(office).updateOne({ day }, { $set: to, $inc: { planned } });
}
