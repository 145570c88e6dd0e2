import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import type { Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';

/** How it came: what LINE calls the message, or an address that was written. */
export const EVIDENCE_KINDS = ['image', 'video', 'audio', 'file', 'link'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * `fetching` (LINE still has the content) → `kept`, or `refused` (too large, or of a type that is not taken), or `lost` (LINE does
 * not have it any more). `withdrawn` from any of them: taken back by who sent it, or never said what it is about.
 */
export type EvidenceState = 'fetching' | 'kept' | 'refused' | 'lost' | 'withdrawn';

/** Why a file that was sent is not kept. `unreadable`: no document, as its name says; `faulty`: processes ended whenever they took it. */
export type Trouble = 'too_large' | 'type' | 'unreadable' | 'empty' | 'gone' | 'unsent' | 'not_reached' | 'faulty';

/** The part of a measure, and the round, that evidence is about. */
export interface About {
  fiscalYear: number;
  measure: number;
  round: Round;
  /** key of the unit whose part it is */
  unit: string;
}

/** What is known of a file that is kept. */
export interface Content {
  /** found from its bytes, e.g. `image/jpeg` */
  mime: string;
  /** in bytes, as kept */
  size: number;
  /** SHA-256 of the bytes as they were sent, in hex: the same picture has the same even where its location was removed */
  sha256: string;
  hasThumbnail: boolean;
  locationRemoved: boolean;
}

/** A picture, file, video or link that somebody sent to show what was done. */
export interface Evidence {
  office: OfficeId;
  kind: EvidenceKind;
  state: EvidenceState;
  /** LINE's id of the message; a text with several links makes several pieces, told apart by `part` */
  lineMessageId: string;
  part: number;
  /** null until somebody says so */
  about: About | null;
  /** when it is withdrawn if nobody has said so by then; absent once somebody has */
  lapsesAt?: Date;
  /** key of what was sent in one go or in one dialog: that is asked about, and moved, together */
  batch: string;
  /** LINE's id of the pictures that were sent together */
  set: string | null;
  by: mongo.ObjectId;
  sentAt: Date;
  /** the file's name, or what was written beside a link; null: none */
  name: string | null;
  /** of a link */
  url: string | null;
  content: Content | null;
  trouble: Trouble | null;
  withdrawn: { at: Date; by: mongo.ObjectId | null; how: Withdrawal } | null;
}

/** The message was unsent in LINE, its sender took it back, or nobody said what it was about. */
export type Withdrawal = 'unsent' | 'taken_back' | 'unplaced';

export type StoredEvidence = Evidence & { _id: mongo.ObjectId };

const schema = new Schema<Evidence>(
  {
    kind: { type: String, enum: [...EVIDENCE_KINDS], required: true },
    state: { type: String, enum: ['fetching', 'kept', 'refused', 'lost', 'withdrawn'], required: true },
    lineMessageId: { type: String, required: true },
    part: { type: Number, required: true },
    about: {
      type: new Schema<About>(
        {
          fiscalYear: { type: Number, required: true },
          measure: { type: Number, required: true },
          round: { type: String, enum: ['6m', '12m'], required: true },
          unit: { type: String, required: true },
        },
        { _id: false },
      ),
      default: null,
    },
    lapsesAt: Date,
    batch: { type: String, required: true },
    set: { type: String, default: null },
    by: { type: Schema.Types.ObjectId, required: true },
    sentAt: { type: Date, required: true },
    name: { type: String, default: null },
    url: { type: String, default: null },
    content: {
      type: new Schema<Content>(
        {
          mime: { type: String, required: true },
          size: { type: Number, required: true },
          sha256: { type: String, required: true },
          hasThumbnail: { type: Boolean, required: true },
          locationRemoved: { type: Boolean, required: true },
        },
        { _id: false },
      ),
      default: null,
    },
    trouble: { type: String, default: null },
    withdrawn: {
      type: new Schema(
        { at: { type: Date, required: true }, by: Schema.Types.ObjectId, how: { type: String, required: true } },
        { _id: false },
      ),
      default: null,
    },
  },
  { versionKey: false, collection: 'evidence' },
);
schema.index({ office: 1, lineMessageId: 1, part: 1 }, { unique: true });
schema.index({ office: 1, 'about.fiscalYear': 1, 'about.measure': 1, 'about.round': 1 });
schema.index({ office: 1, batch: 1 });
schema.index({ office: 1, by: 1, sentAt: -1 });
schema.index({ office: 1, 'content.sha256': 1 });
schema.index({ lapsesAt: 1 }, { sparse: true });

export const evidence = officeRecords<Evidence>('Evidence', schema);

/** What counts as evidence: what is kept, and what is being fetched. */
export const STANDING: readonly EvidenceState[] = ['fetching', 'kept'];
