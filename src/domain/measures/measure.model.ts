import { model, Schema } from 'mongoose';
import { type LocalDate, ROUNDS, type Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';

/** What an office said it had done about a measure in a year that is over, in a report made before TamTid kept reports. */
export interface PastResult {
  details: string[];
  outputs: string[];
  outcomes: string[];
  /** when it was done, as written, e.g. `ธันวาคม 2564` */
  period: string | null;
  remarks: string | null;
  published: { channel: string; on: LocalDate } | null;
  /** percent; absent: not said */
  progress?: number;
  /** what was named as evidence, as written; absent: nothing */
  evidence?: string[];
  /** the file it was read from, and when; absent: it came with the office's own file */
  imported?: { file: string; on: LocalDate };
}

/** A measure (มาตรการ) of one fiscal year's plan. `units` are unit keys of the office. */
export interface Measure {
  office: OfficeId;
  fiscalYear: number;
  num: number;
  title: string;
  guidelines: string[];
  procedures: string[];
  units: string[];
  /** ระยะเวลา as written, e.g. `ตลอดปี 2570` */
  period: string | null;
  /** การติดตามผล as written */
  followUp: string[];
  rounds: Round[];
  /** own due days that differ from the office's */
  dueOn: Partial<Record<Round, LocalDate>>;
  indicators: number[];
  items: string[];
  /** where a carried-over measure comes from */
  carriedFrom: { fiscalYear: number; num: number } | null;
  /** the heading the office's plan or report puts it under */
  group: string | null;
  /** of the year as a whole; null: none, or reported in TamTid */
  result: PastResult | null;
  /** of one round, from a table of results that was imported; absent: none was */
  roundResults?: Partial<Record<Round, PastResult>>;
}

const pastResult = new Schema<PastResult>(
  {
    details: [String],
    outputs: [String],
    outcomes: [String],
    period: { type: String, default: null },
    remarks: { type: String, default: null },
    published: { type: new Schema({ channel: String, on: String }, { _id: false }), default: null },
    progress: Number,
    evidence: { type: [String], default: undefined },
    imported: { type: new Schema({ file: String, on: String }, { _id: false }) },
  },
  { _id: false },
);

const schema = new Schema<Measure>(
  {
    fiscalYear: { type: Number, required: true },
    num: { type: Number, required: true, min: 1 },
    title: { type: String, required: true },
    guidelines: [String],
    procedures: [String],
    units: { type: [String], required: true },
    period: { type: String, default: null },
    followUp: [String],
    rounds: { type: [{ type: String, enum: ['6m', '12m'] }], required: true },
    dueOn: { '6m': { type: String }, '12m': { type: String } },
    indicators: [Number],
    items: [String],
    carriedFrom: {
      type: new Schema({ fiscalYear: Number, num: Number }, { _id: false }),
      default: null,
    },
    group: { type: String, default: null },
    result: { type: pastResult, default: null },
    roundResults: { type: new Schema({ '6m': pastResult, '12m': pastResult }, { _id: false }) },
  },
  { versionKey: false, minimize: false, collection: 'measures' },
);
schema.index({ office: 1, fiscalYear: 1, num: 1 }, { unique: true });
// Few measures have a due day of their own.
for (const round of ROUNDS) schema.index({ [`dueOn.${round}`]: 1 }, { sparse: true });

export const measures = officeRecords<Measure>('Measure', schema, { isKept: true });

/** The offices that have measures with a due day of their own on one of some days; it gives an office and nothing else. */
export async function officesWithOwnDueDay(days: readonly LocalDate[]): Promise<OfficeId[]> {
  const onDays = ROUNDS.map((round) => ({ [`dueOn.${round}`]: { $in: [...days] } }));
  return model<Measure>('Measure').distinct('office', { $or: onDays }).exec();
}
