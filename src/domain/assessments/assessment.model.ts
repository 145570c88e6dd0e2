import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

export type Instrument = 'IIT' | 'EIT' | 'OIT';
export const INSTRUMENTS: readonly Instrument[] = ['IIT', 'EIT', 'OIT'];

/** Scores are 0–100; null is "the source does not give it", never 0. */
export interface InstrumentScore {
  key: Instrument;
  weight: number;
  score: number | null;
}

export interface IndicatorScore {
  num: number;
  name: string | null;
  instrument: Instrument;
  score: number | null;
  /** as printed by an office that gives no scores: รักษาระดับ, พัฒนายกระดับ, แก้ไขเร่งด่วน */
  status: string | null;
  /** the source's own class where it states one without a score */
  class: 'strength' | 'weakness' | null;
  /** number of the priority the office gives it; absent: none */
  priority?: number;
  /** what the assessors say of it; absent: nothing */
  advice?: 'keep' | 'improve';
  /** วิธีการพัฒนา: how the office improves it; absent: not written */
  methods?: string[];
}

/** How soon the office sees to a weakness, e.g. `เร่งดำเนินการ`. */
export interface Priority {
  num: number;
  title: string;
}

export interface SubIndicator {
  /** e.g. `9.1` */
  num: string;
  indicator: number;
  name: string;
}

export interface ItemScore {
  /** `I1`, `E1`, `O1` … */
  code: string;
  indicator: number;
  sub: string | null;
  title: string | null;
  score: number | null;
  /** the source lists it among what must be improved */
  flagged: boolean;
  /** how the office improves it; absent: not written */
  method?: string;
}

/** The result of one year's ITA of an office, as its source reports it. Computed figures are never stored. */
export interface Assessment {
  office: OfficeId;
  fiscalYear: number;
  total: number | null;
  levelScheme: 'letter' | 'pass';
  level: string | null;
  threshold: number;
  instruments: InstrumentScore[];
  indicators: IndicatorScore[];
  subIndicators: SubIndicator[];
  items: ItemScore[];
  /** its place among the local governments of its province; absent: not given */
  rankInProvince?: number;
  /** absent: none are told apart */
  priorities?: Priority[];
}

const score = { type: Number, min: 0, max: 100, default: null };
const schema = new Schema<Assessment>(
  {
    fiscalYear: { type: Number, required: true },
    total: score,
    levelScheme: { type: String, enum: ['letter', 'pass'], required: true },
    level: { type: String, default: null },
    threshold: { type: Number, default: 80 },
    instruments: [
      {
        _id: false,
        key: { type: String, enum: [...INSTRUMENTS], required: true },
        weight: { type: Number, required: true },
        score,
      },
    ],
    indicators: [
      {
        _id: false,
        num: { type: Number, required: true },
        name: { type: String, default: null },
        instrument: { type: String, enum: [...INSTRUMENTS], required: true },
        score,
        status: { type: String, default: null },
        class: { type: String, enum: ['strength', 'weakness', null], default: null },
        priority: { type: Number },
        advice: { type: String, enum: ['keep', 'improve'] },
        methods: { type: [String], default: undefined },
      },
    ],
    subIndicators: [
      {
        _id: false,
        num: { type: String, required: true },
        indicator: { type: Number, required: true },
        name: { type: String, required: true },
      },
    ],
    items: [
      {
        _id: false,
        code: { type: String, required: true },
        indicator: { type: Number, required: true },
        sub: { type: String, default: null },
        title: { type: String, default: null },
        score,
        flagged: { type: Boolean, default: false },
        method: { type: String },
      },
    ],
    rankInProvince: { type: Number, min: 1 },
    priorities: {
      type: [{ _id: false, num: { type: Number, required: true }, title: { type: String, required: true } }],
      default: undefined,
    },
  },
  { versionKey: false, collection: 'assessments' },
);
schema.index({ office: 1, fiscalYear: 1 }, { unique: true });

export const assessments = officeRecords<Assessment>('Assessment', schema, { isKept: true });
