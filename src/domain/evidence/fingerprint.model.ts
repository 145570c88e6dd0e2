import { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';

/**
 * Which offices hold a file: what tells an office that a picture is used elsewhere too. It looks across offices, so it holds
 * nothing but the file's SHA-256, and answers only yes or no.
 */
interface Fingerprint {
  /** of the piece of evidence */
  _id: mongo.ObjectId;
  sha256: string;
  office: OfficeId;
}

const schema = new Schema<Fingerprint>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    sha256: { type: String, required: true },
    office: { type: String, required: true },
  },
  { versionKey: false, collection: 'evidence_fingerprints' },
);
schema.index({ sha256: 1, office: 1 });
const Fingerprints =
  (models.EvidenceFingerprint as Model<Fingerprint> | undefined) ?? model('EvidenceFingerprint', schema);

/** Remembers that an office holds a file. */
export async function rememberFile(office: OfficeId, evidence: mongo.ObjectId, sha256: string): Promise<void> {
  await Fingerprints.updateOne({ _id: evidence }, { $set: { sha256, office } }, { upsert: true }).exec();
}

/** Forgets a file that was withdrawn. */
export async function forgetFile(evidence: mongo.ObjectId): Promise<void> {
  await Fingerprints.deleteOne({ _id: evidence }).exec();
}

/** Whether any other office holds the same file; never which. */
export async function isHeldElsewhere(office: OfficeId, sha256: string): Promise<boolean> {
  return (await Fingerprints.exists({ sha256, office: { $ne: office } }).exec()) !== null;
}
