import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** A link by which one person signs in, once. */
export interface SignInLink {
  office: OfficeId;
  person: mongo.ObjectId;
  /** of what the link holds */
  hash: string;
  endsAt: Date;
}

const schema = new Schema<SignInLink>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    hash: { type: String, required: true },
    endsAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'sign_in_links' },
);
schema.index({ office: 1, hash: 1 }, { unique: true });
schema.index({ office: 1, person: 1 });
schema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });

export const signInLinks = officeRecords<SignInLink>('SignInLink', schema, { isTrace: true });
