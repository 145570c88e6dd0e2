import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';
import { type Grant, ROLES } from './people.rules';

/**
 * Somebody who is registered no more. Official records keep pointing here by the id the person had: it gives the positions they
 * held, and nothing else of them.
 */
export interface FormerPerson {
  office: OfficeId;
  _id: mongo.ObjectId;
  /** the rights they held last */
  grants: Grant[];
  leftAt: Date;
}

const schema = new Schema<FormerPerson>(
  {
    grants: [
      { _id: false, role: { type: String, enum: [...ROLES], required: true }, unit: { type: String, default: null } },
    ],
    leftAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'former_people' },
);
schema.index({ office: 1 });

export const formerPeople = officeRecords<FormerPerson>('FormerPerson', schema);
