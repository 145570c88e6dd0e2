import { type mongo, Schema } from 'mongoose';
import { ROUNDS, type Round } from '../calendar/dates';
import { madeOnce } from '../made-once';
import { type OfficeId, officeRecords } from '../office-store';

/** What an admin closed: it is not asked for any more, though it was never handed in. */
export interface Closing {
  round: Round;
  /** the measure's number */
  measure: number;
  reason: string;
  by: mongo.ObjectId;
  at: Date;
}

/** What is known of an office's plan of a year besides its measures, which an import replaces. */
export interface PlanRecord {
  office: OfficeId;
  /** BE */
  fiscalYear: number;
  /** when measures of that year were stored for the first time */
  firstStoredAt: Date;
  closings: Closing[];
}

const closing = new Schema<Closing>(
  {
    round: { type: String, enum: [...ROUNDS], required: true },
    measure: { type: Number, required: true },
    reason: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
);

const schema = new Schema<PlanRecord>(
  {
    fiscalYear: { type: Number, required: true },
    firstStoredAt: { type: Date, required: true },
    closings: [closing],
  },
  { versionKey: false, collection: 'plans' },
);
schema.index({ office: 1, fiscalYear: 1 }, { unique: true });

export const planRecords = officeRecords<PlanRecord>('Plan', schema, { isKept: true });

/** What is known of the plan of a year (BE); null: nothing, because it was stored by an older version a moment ago. */
export async function planRecordOf(office: OfficeId, fiscalYear: number): Promise<PlanRecord | null> {
  return (await planRecordsOf(office)).find((one) => one.fiscalYear === fiscalYear) ?? null;
}

/** What is known of all plans of an office, in order of year: one a year, and whoever asks for one mostly asks for the others too. */
export async function planRecordsOf(office: OfficeId): Promise<PlanRecord[]> {
  return planRecordsAsked(office).ask();
}

/** `planRecordsOf` as a question, for `askTogether`. */
export const planRecordsAsked = madeOnce((office) => planRecords(office).finding({}, { sort: { fiscalYear: 1 } }));

/** Notes that measures of a year (BE) are stored; only the first time counts. */
export async function notePlanStored(office: OfficeId, fiscalYear: number, now: Date): Promise<void> {
  if (await planRecordOf(office, fiscalYear)) return;
  await planRecords(office).insert({ fiscalYear, firstStoredAt: now, closings: [] });
}
