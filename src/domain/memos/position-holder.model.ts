import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** Who holds a position of the office's memo chain. Who is registered no more holds none: the position is vacant. */
export interface PositionHolder {
  office: OfficeId;
  /** key of the position */
  position: string;
  person: mongo.ObjectId;
  setBy: mongo.ObjectId;
  setAt: Date;
}

const schema = new Schema<PositionHolder>(
  {
    position: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, required: true },
    setBy: { type: Schema.Types.ObjectId, required: true },
    setAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'position_holders' },
);
schema.index({ office: 1, position: 1 }, { unique: true });

export const positionHolders = officeRecords<PositionHolder>('PositionHolder', schema);
