import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** Who within a unit is responsible for a measure of a year's plan. An import leaves it alone. */
export interface Assignment {
  office: OfficeId;
  /** BE */
  fiscalYear: number;
  /** the measure's number */
  measure: number;
  /** the unit's key */
  unit: string;
  /** to whom it was given; none: to the whole unit */
  people: mongo.ObjectId[];
  /** who said that it is not theirs, and whose head agreed */
  released: mongo.ObjectId[];
}

const schema = new Schema<Assignment>(
  {
    fiscalYear: { type: Number, required: true },
    measure: { type: Number, required: true },
    unit: { type: String, required: true },
    people: [Schema.Types.ObjectId],
    released: [Schema.Types.ObjectId],
  },
  { versionKey: false, collection: 'assignments' },
);
schema.index({ office: 1, fiscalYear: 1, measure: 1, unit: 1 }, { unique: true });

export const assignments = officeRecords<Assignment>('Assignment', schema, { isKept: true });
