import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';
import { ROLES, type Role } from './people.rules';
import { MOST_CODE_DAYS } from './registration-code.rules';

/**
 * That an admin took a right from an account: codes issued before that do not give it back. The account is known by a keyed hash, and
 * no longer than such codes can be good.
 */
export interface TakenRight {
  office: OfficeId;
  /** keyed hash of the LINE id */
  account: string;
  /** absent, and the unit with it: all there is, since the account was put out of the office */
  role?: Role;
  /** unit key */
  unit?: string | null;
  at: Date;
}

const schema = new Schema<TakenRight>(
  {
    account: { type: String, required: true },
    role: { type: String, enum: [...ROLES] },
    // No default: it would take the place of the unit that an upsert is asked for.
    unit: { type: String },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'taken_rights' },
);
schema.index({ office: 1, account: 1, role: 1, unit: 1 }, { unique: true });
schema.index({ at: 1 }, { expireAfterSeconds: (MOST_CODE_DAYS + 1) * 24 * 3600 });

export const takenRights = officeRecords<TakenRight>('TakenRight', schema);
