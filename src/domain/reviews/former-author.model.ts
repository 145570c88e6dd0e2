import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/**
 * That somebody who left wrote in reports which may still be reviewed. It is known by a keyed hash of their LINE id, so that who
 * registers anew does not review their own words; it says nothing about anybody who does not come back.
 */
export interface FormerAuthor {
  office: OfficeId;
  /** keyed hash of the LINE id */
  account: string;
  /** the id they had, which the reports name */
  person: mongo.ObjectId;
  /** removed by the database after this */
  until: Date;
}

const schema = new Schema<FormerAuthor>(
  {
    account: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    until: { type: Date, required: true },
  },
  { versionKey: false, collection: 'former_authors' },
);
schema.index({ office: 1, account: 1, person: 1 }, { unique: true });
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

export const formerAuthors = officeRecords<FormerAuthor>('FormerAuthor', schema);
