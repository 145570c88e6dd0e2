import { Schema } from 'mongoose';
import type { LocalDate } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';

/** Where an office publishes what an O item of a year asks for: what is entered in ITAS. Null: not known yet. */
export interface ItemPage {
  office: OfficeId;
  /** BE, of the assessment that looks at it */
  fiscalYear: number;
  /** `O42` */
  code: string;
  /** as the year's list names it */
  title: string | null;
  /** key of the unit that sees to it */
  unit: string | null;
  url: string | null;
  publishedOn: LocalDate | null;
  /** whether the link answered when it was last looked at; null: not looked yet */
  answers: boolean | null;
}

const schema = new Schema<ItemPage>(
  {
    fiscalYear: { type: Number, required: true },
    code: { type: String, required: true },
    title: { type: String, default: null },
    unit: { type: String, default: null },
    url: { type: String, default: null },
    publishedOn: { type: String, default: null },
    answers: { type: Boolean, default: null },
  },
  { versionKey: false, collection: 'item_pages' },
);
schema.index({ office: 1, fiscalYear: 1, code: 1 }, { unique: true });

export const itemPages = officeRecords<ItemPage>('ItemPage', schema);
