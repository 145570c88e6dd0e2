import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** `asked`: it is to be said what it is for, or for which year; `shown`: what it would do was shown. */
export const IMPORT_STATES = ['asked', 'shown', 'imported', 'left'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * A file that an admin sent in the chat to be imported. Its bytes are kept from when it was shown what it would do until it is imported or
 * left; all of it is forgotten after some days.
 */
export interface ImportFile {
  office: OfficeId;
  by: mongo.ObjectId;
  lineMessageId: string;
  sentAt: Date;
  name: string;
  state: ImportState;
  /** BE, where the file says none and its sender was asked */
  fiscalYear: number | null;
  /** null: not fetched yet, or needed no more */
  bytes: Buffer | null;
  /** SHA-256 of the bytes, in hex */
  sha256: string | null;
  /** what it was shown to do, see `tryImport` */
  shownState: string | null;
  removeAt: Date;
}

const schema = new Schema<ImportFile>(
  {
    by: { type: Schema.Types.ObjectId, required: true },
    lineMessageId: { type: String, required: true },
    sentAt: { type: Date, required: true },
    name: { type: String, required: true },
    state: { type: String, enum: [...IMPORT_STATES], required: true },
    fiscalYear: { type: Number, default: null },
    bytes: { type: Buffer, default: null },
    sha256: { type: String, default: null },
    shownState: { type: String, default: null },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'import_files' },
);
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 });
schema.index({ office: 1, by: 1, lineMessageId: 1 });

export const importFiles = officeRecords<ImportFile>('ImportFile', schema);
