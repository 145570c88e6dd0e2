import { type mongo, Schema } from 'mongoose';
import type { LocalDate } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { STEPS, type Step } from './steps';

/** What an office set and did about answering objections to the O items of a year (ชี้แจง). Absent: nothing yet. */
export interface Clarification {
  office: OfficeId;
  /** BE, of the assessment */
  fiscalYear: number;
  /** the window as an admin set it; null: the usual one */
  window: { from: LocalDate; to: LocalDate } | null;
  /** what of the checklist is done */
  done: { step: Step; by: mongo.ObjectId; at: Date }[];
}

const schema = new Schema<Clarification>(
  {
    fiscalYear: { type: Number, required: true },
    window: {
      type: new Schema(
        { from: { type: String, required: true }, to: { type: String, required: true } },
        { _id: false },
      ),
      default: null,
    },
    done: [
      {
        _id: false,
        step: { type: String, enum: [...STEPS], required: true },
        by: { type: Schema.Types.ObjectId, required: true },
        at: { type: Date, required: true },
      },
    ],
  },
  { versionKey: false, collection: 'clarifications' },
);
schema.index({ office: 1, fiscalYear: 1 }, { unique: true });

export const clarifications = officeRecords<Clarification>('Clarification', schema);
