import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** Somebody is signed in to the pages on a device. */
export interface Session {
  office: OfficeId;
  person: mongo.ObjectId;
  /** of what its cookie holds */
  hash: string;
  /** the browser, as far as it says: `Chrome (Windows)` */
  device: string;
  beganAt: Date;
  /** when a page was last asked for, to the minute */
  seenAt: Date;
  /** eight idle hours from then */
  endsAt: Date;
}

const schema = new Schema<Session>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    hash: { type: String, required: true },
    device: { type: String, required: true },
    beganAt: { type: Date, required: true },
    seenAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'sessions' },
);
schema.index({ office: 1, hash: 1 }, { unique: true });
schema.index({ office: 1, person: 1 });
schema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });

export const sessions = officeRecords<Session>('Session', schema, { isTrace: true });
export type StoredSession = Session & { _id: mongo.ObjectId };
