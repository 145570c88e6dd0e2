import type { mongo } from 'mongoose';
import { type Model, model, models, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';
import { ROLES, type Role } from './people.rules';

/** A registration code, stored by its hash. What it gives: a role, for staff and heads in a unit. */
export interface RegistrationCode {
  office: OfficeId;
  hash: string;
  role: Role;
  /** unit key */
  unit: string | null;
  expiresAt: Date;
  usesLeft: number;
  /** `bootstrap`: printed at the start while the office has no admin; `recovery`: by `npm run admin-code` */
  kind: 'bootstrap' | 'issued' | 'recovery';
  issuedBy: mongo.ObjectId | null;
  issuedAt: Date;
  /** what asked for it: one request issues one code, however often its button is pressed; null: the system itself */
  request: string | null;
  /** who used it, by keyed hashes of their LINE ids; absent: nobody, or before this was noted */
  usedBy?: string[];
  /** when its last uses were taken away, by an admin or because its issuer may issue no more */
  voidedAt?: Date;
  /** when its issuer was told that it expired with uses left; absent: it did not, or nobody was told */
  expiryToldAt?: Date;
}

const schema = new Schema<RegistrationCode>(
  {
    hash: { type: String, required: true },
    role: { type: String, enum: [...ROLES], required: true },
    unit: { type: String, default: null },
    expiresAt: { type: Date, required: true },
    usesLeft: { type: Number, required: true, min: 0 },
    kind: { type: String, enum: ['bootstrap', 'issued', 'recovery'], required: true },
    issuedBy: { type: Schema.Types.ObjectId, default: null },
    issuedAt: { type: Date, required: true },
    request: { type: String, default: null },
    usedBy: { type: [String], default: undefined },
    voidedAt: { type: Date },
    expiryToldAt: { type: Date },
  },
  { versionKey: false, collection: 'registration_codes' },
);
schema.index({ office: 1, hash: 1 }, { unique: true });
schema.index({ office: 1, request: 1 }, { unique: true, partialFilterExpression: { request: { $type: 'string' } } });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 30 * 24 * 3600 });

export const registrationCodes = officeRecords<RegistrationCode>('RegistrationCode', schema);

/**
 * Which office issued a code: somebody who registers has no office yet, so this look-up starts without one, and gives nothing
 * but the office.
 */
interface CodeOffice {
  /** the code's hash */
  _id: string;
  office: OfficeId;
  expiresAt: Date;
}

const indexSchema = new Schema<CodeOffice>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'registration_code_offices' },
);
indexSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 30 * 24 * 3600 });
const CodeOffices = (models.CodeOffice as Model<CodeOffice> | undefined) ?? model('CodeOffice', indexSchema);

/** The office whose code has this hash, or null. */
export async function officeOfCode(hash: string): Promise<OfficeId | null> {
  return (await CodeOffices.findById(hash).lean<CodeOffice>().exec())?.office ?? null;
}

/** Enters a new code. @throws the database's duplicate-key error when another office has the same code */
export async function enterCode(hash: string, office: OfficeId, expiresAt: Date): Promise<void> {
  await CodeOffices.create([{ _id: hash, office, expiresAt }]);
}
