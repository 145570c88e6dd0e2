import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import type { Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { FORMATS, type MemoHead, PAPER_KINDS, type PaperFormat, type PaperKind } from './kinds.rules';

/** The version of a report that a document was made from. */
export interface ReportSource {
  measure: number;
  unit: string;
  round: Round;
  version: number;
}

/** The records that a document was made from, as they were then. */
export interface Sources {
  reports: ReportSource[];
  /** SHA-256 of the plan's measures; null: it says nothing of them */
  plan: string | null;
  /** SHA-256 of the assessment; null: it says nothing of one */
  assessment: string | null;
}

/**
 * One version of a document, as it was made and given out: a record of the office, which stays as it is. Its bytes are on the shelf
 * `documents` of the content store, under its id. Made again from the same data it is the same version; a change makes the next one.
 */
export interface DocumentVersion {
  office: OfficeId;
  /** see `documentKey` */
  key: string;
  /** counts the versions of a document, from 1 */
  version: number;
  kind: PaperKind;
  fiscalYear: number;
  round: Round | null;
  format: PaperFormat;
  /** keys of the units whose measures stand in it; null: all of the office */
  units: string[] | null;
  memo: MemoHead | null;
  /** see `PaperWish`; absent: no */
  isReleased?: boolean;
  /** what it is called when it is saved */
  name: string;
  /** SHA-256 of the bytes, in hex */
  sha256: string;
  size: number;
  /** null: the format has none, or they are not known */
  pages: number | null;
  /** SHA-256 of all it says, but the day it was made */
  fingerprint: string;
  /** what it says, cell by cell as digests: tells what the next version changes */
  outline: Buffer;
  sources: Sources;
  /** what changed since the version before, a line each */
  changes: string[];
  /** what the checklist had found, and it was made all the same */
  findings: string[];
  by: mongo.ObjectId;
  at: Date;
  /** the event that asked for it */
  eventId: string;
}

const source = {
  _id: false,
  measure: { type: Number, required: true },
  unit: { type: String, required: true },
  round: { type: String, enum: ['6m', '12m'], required: true },
  version: { type: Number, required: true },
};

/** The fields that say which document somebody wants, for the schemas of whatever holds one. */
export const wishFields = {
  kind: { type: String, enum: [...PAPER_KINDS], required: true },
  fiscalYear: { type: Number, required: true },
  round: { type: String, enum: ['6m', '12m', null], default: null },
  format: { type: String, enum: [...FORMATS], required: true },
  units: { type: [String], default: null },
  memo: {
    type: new Schema(
      { number: { type: String, default: null }, datedOn: { type: String, default: null } },
      { _id: false },
    ),
    default: null,
  },
  isReleased: { type: Boolean },
};

const schema = new Schema<DocumentVersion>(
  {
    ...wishFields,
    key: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    sha256: { type: String, required: true },
    size: { type: Number, required: true },
    pages: { type: Number, default: null },
    fingerprint: { type: String, required: true },
    outline: { type: Buffer, required: true },
    sources: {
      reports: [source],
      plan: { type: String, default: null },
      assessment: { type: String, default: null },
    },
    changes: { type: [String], required: true },
    findings: { type: [String], required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    eventId: { type: String, required: true },
  },
  { versionKey: false, collection: 'document_versions' },
);
schema.index({ office: 1, key: 1, version: 1 }, { unique: true });

export const documentVersions = officeRecords<DocumentVersion>('DocumentVersion', schema);

/** The latest version of a document; null: it was never made. */
export function latestVersion(office: OfficeId, key: string) {
  return documentVersions(office).findOne({ key }, { sort: { version: -1 } });
}
