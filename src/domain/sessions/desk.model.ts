import { type Model, model, models, mongo, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';

/**
 * A browser that shows a code and waits for somebody to type it into their chat. Whose it will be is not known before, so it belongs to
 * no office; it holds nothing of anybody until then.
 */
export interface Desk {
  /** hash of the code that it shows */
  _id: string;
  /** hash of what its cookie holds */
  browser: string;
  device: string;
  endsAt: Date;
  /** who typed the code; absent: nobody yet */
  office?: OfficeId;
  person?: mongo.ObjectId;
}

const schema = new Schema<Desk>(
  {
    _id: { type: String, required: true },
    browser: { type: String, required: true },
    device: { type: String, required: true },
    endsAt: { type: Date, required: true },
    office: { type: String },
    person: { type: mongo.ObjectId },
  },
  { versionKey: false, collection: 'desks' },
);
schema.index({ browser: 1 }, { unique: true });
schema.index({ person: 1 }, { sparse: true });
schema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });

export const Desks = (models.Desk as Model<Desk> | undefined) ?? model('Desk', schema);
