import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** `open` until an admin answers; `replaced` by a later one of the same person, or over because one of the two left. */
export type ClaimState = 'open' | 'confirmed' | 'refused' | 'replaced';

/**
 * Somebody who registered with a new LINE account says that they are a colleague who is registered already. An admin decides; until
 * then it changes nothing.
 */
export interface AccountClaim {
  office: OfficeId;
  /** the new registration */
  claimant: mongo.ObjectId;
  /** whom they say they are, in their words; absent: it is decided */
  words?: string;
  state: ClaimState;
  at: Date;
}

const schema = new Schema<AccountClaim>(
  {
    claimant: { type: Schema.Types.ObjectId, required: true },
    words: { type: String },
    state: { type: String, enum: ['open', 'confirmed', 'refused', 'replaced'], required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'account_claims' },
);
schema.index({ office: 1, claimant: 1 });
schema.index({ at: 1 }, { expireAfterSeconds: 31 * 24 * 3600 });

export const accountClaims = officeRecords<AccountClaim>('AccountClaim', schema);
