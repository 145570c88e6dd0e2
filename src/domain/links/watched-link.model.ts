import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** Why a link does not open, or could not be looked at. */
export const LINK_TROUBLES = [
  'not_found',
  'faulty',
  'no_host',
  'no_answer',
  'certificate',
  'not_https',
  'redirects',
  'refuses',
  'not_public',
] as const;
export type LinkTrouble = (typeof LINK_TROUBLES)[number];

/** What came of looking at a link. `answers` null: it cannot be told from here. */
export interface LinkOutcome {
  answers: boolean | null;
  why: LinkTrouble | null;
}

/** An address that an office has published, and what came of looking at it last. */
export interface WatchedLink extends LinkOutcome {
  office: OfficeId;
  url: string;
  lookedAt: Date;
  /** since when it was found dead, each time anew; the admins were told of it then. Null: it is not dead */
  deadSince: Date | null;
}

const schema = new Schema<WatchedLink>(
  {
    url: { type: String, required: true },
    answers: { type: Boolean, default: null },
    why: { type: String, enum: [...LINK_TROUBLES, null], default: null },
    lookedAt: { type: Date, required: true },
    deadSince: { type: Date, default: null },
  },
  { versionKey: false, collection: 'watched_links' },
);
schema.index({ office: 1, url: 1 }, { unique: true });

export const watchedLinks = officeRecords<WatchedLink>('WatchedLink', schema, { isTrace: true });
