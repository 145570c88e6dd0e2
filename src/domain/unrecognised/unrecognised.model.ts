import { Schema } from 'mongoose';
import type { LocalDate } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';

/**
 * How often something that people sent was not understood on a day. What they wrote is not stored, unless the office wants to
 * have it (`texts`, at most a few a day).
 */
export interface Unrecognised {
  office: OfficeId;
  day: LocalDate;
  /** what it was nearest to: an intent, or `unknown`; `sticker`, `location`, … for what is no text */
  kind: string;
  count: number;
  /** only where the office opted in; what an admin has not said the meaning of yet */
  texts: string[];
  /** those of which an admin said what was meant; absent: none */
  labelled?: LabelledMiss[];
}

/** What somebody typed, with what it meant; `none`: nothing for the bot. */
export interface LabelledMiss {
  text: string;
  intent: string;
}

/** How long the counts are kept. */
const KEPT_DAYS = 90;

const schema = new Schema<Unrecognised & { expiresAt: Date }>(
  {
    day: { type: String, required: true },
    kind: { type: String, required: true },
    count: { type: Number, required: true },
    texts: { type: [String], default: [] },
    labelled: { type: [{ _id: false, text: String, intent: String }], default: undefined },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'misses' },
);
schema.index({ office: 1, day: 1, kind: 1 }, { unique: true });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: KEPT_DAYS * 24 * 3600 });

export const unrecognised = officeRecords<Unrecognised & { expiresAt: Date }>('Miss', schema, { isTrace: true });
