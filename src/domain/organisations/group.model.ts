import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** A LINE group that an admin linked to a unit of the office (null: to the office as a whole). */
export interface Group {
  office: OfficeId;
  lineGroupId: string;
  /** unit key */
  unit: string | null;
  state: 'linked' | 'left';
  linkedBy: mongo.ObjectId;
  linkedAt: Date;
  /** since when the group wants no notifications (งดแจ้งเตือน); absent: wants them */
  quietSince?: Date;
}

const schema = new Schema<Group>(
  {
    lineGroupId: { type: String, required: true },
    unit: { type: String, default: null },
    state: { type: String, enum: ['linked', 'left'], default: 'linked' },
    linkedBy: { type: Schema.Types.ObjectId, required: true },
    linkedAt: { type: Date, required: true },
    quietSince: { type: Date },
  },
  { versionKey: false, collection: 'groups' },
);
schema.index({ office: 1, lineGroupId: 1 }, { unique: true });

export const groups = officeRecords<Group>('Group', schema);
