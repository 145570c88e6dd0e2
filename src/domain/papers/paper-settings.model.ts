import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';
import { MEASURE_COLUMNS, type PaperSettings, type PaperYear, RESULT_COLUMNS } from './paper-settings';

/** What an office has set of its papers, once for each office; absent: the usual. */
export interface StoredPaperSettings extends Partial<Omit<PaperSettings, 'emblem' | 'years'>> {
  office: OfficeId;
  years: PaperYear[];
  emblem?: mongo.Binary;
}

const text = { type: String, default: null };
const year = {
  _id: false,
  fiscalYear: { type: Number, required: true },
  foreword: [String],
  forewordOn: text,
  memoAuthor: text,
  memoTo: text,
  reason: text,
  result: text,
  request: text,
  coverNote: text,
  itemsDue: text,
  memos: [{ _id: false, round: { type: String, enum: ['6m', '12m'], required: true }, number: text, on: text }],
};

const schema = new Schema<StoredPaperSettings>(
  {
    digits: { type: String, enum: ['thai', 'arabic'] },
    analysis: { type: String, enum: ['full', 'short'] },
    measures: { type: String, enum: [...MEASURE_COLUMNS] },
    results: { type: String, enum: [...RESULT_COLUMNS] },
    author: { type: new Schema({ unit: text, position: text }, { _id: false }), default: undefined },
    telephone: { type: String },
    years: [year],
    emblem: { type: Schema.Types.Buffer },
  },
  { versionKey: false, collection: 'paper_settings' },
);
schema.index({ office: 1 }, { unique: true });

export const storedPaperSettings = officeRecords<StoredPaperSettings>('PaperSettings', schema);
