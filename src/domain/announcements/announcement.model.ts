import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';
import type { Grant } from '../people/people.rules';
import type { Audience } from './audience';

/** What an announcement says. Null: it has none. */
export interface Content {
  title: string | null;
  text: string;
  /** an absolute http(s) address */
  link: string | null;
  image: ContentImage | null;
}

/** A stored picture, and the address that LINE shows it from. */
export interface ContentImage {
  /** in hexadecimal */
  id: string;
  url: string;
  width: number;
  height: number;
}

/** One version of an announcement: the first, or a correction. */
export interface ContentVersion extends Content {
  /** 1, 2, … */
  version: number;
  by: mongo.ObjectId;
  at: Date;
  /** the event that made it: an event makes one version only */
  eventId: string;
}

/**
 * `scheduled` → `sending` (its recipients are being entered into the outbox) → `sent` (all are); `cancelled` as long as not all
 * are, or nobody has got it.
 */
export type AnnouncementState = 'scheduled' | 'sending' | 'sent' | 'cancelled';

/** Why an announcement whose time has come does not go out. */
export type NotSentReason =
  | 'right_lost' // its sender does not hold the right any more that it was to go out under
  | 'too_late'; // nobody was there to send it in time

/** A message of an office to some of its people or groups (ประกาศ). */
export interface Announcement {
  _id: mongo.ObjectId;
  office: OfficeId;
  by: mongo.ObjectId;
  /** the right it was sent by, which recipients see in place of a name */
  byRight: Grant;
  /** the last is what holds */
  versions: ContentVersion[];
  audience: Audience;
  /** unit keys it may reach; null: the whole office */
  within: string[] | null;
  /** mentions everybody in the groups it goes to */
  mentionAll: boolean;
  state: AnnouncementState;
  sendAt: Date;
  createdAt: Date;
  cancelledAt?: Date;
  cancelledBy?: mongo.ObjectId;
  /** why it was cancelled by itself when its time came */
  notSent?: NotSentReason;
}

const version = new Schema<ContentVersion>(
  {
    version: { type: Number, required: true },
    title: { type: String, default: null },
    text: { type: String, required: true },
    link: { type: String, default: null },
    image: {
      type: new Schema({ id: String, url: String, width: Number, height: Number }, { _id: false, id: false }),
      default: null,
    },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    eventId: { type: String, required: true },
  },
  { _id: false },
);

const schema = new Schema<Announcement>(
  {
    by: { type: Schema.Types.ObjectId, required: true },
    byRight: {
      type: new Schema({ role: String, unit: { type: String, default: null } }, { _id: false }),
      required: true,
    },
    versions: { type: [version], required: true },
    audience: { type: Schema.Types.Mixed, required: true },
    within: { type: [String], default: null },
    mentionAll: { type: Boolean, required: true },
    state: { type: String, enum: ['scheduled', 'sending', 'sent', 'cancelled'], required: true },
    sendAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    cancelledAt: Date,
    cancelledBy: Schema.Types.ObjectId,
    notSent: String,
  },
  { versionKey: false, minimize: false, collection: 'announcements' },
);
schema.index({ office: 1, sendAt: -1 });
schema.index({ office: 1, by: 1, sendAt: -1 });

export const announcements = officeRecords<Announcement>('Announcement', schema);

/** When a version of an announcement went out, or is to go out: the first at its time, a correction when it was made. */
export function sentAtOf({ sendAt }: Pick<Announcement, 'sendAt'>, { version, at }: ContentVersion): Date {
  return version === 1 ? sendAt : at;
}

/** When the version of an announcement that holds went out, or is to go out. */
export function wentOutAt(announcement: Pick<Announcement, 'versions' | 'sendAt'>): Date {
  return sentAtOf(announcement, currentContent(announcement));
}

/** What an announcement says now. */
export function currentContent({ versions }: Pick<Announcement, 'versions'>): ContentVersion {
  const last = versions[versions.length - 1];
  if (!last) throw new Error('An announcement without content');
  return last;
}
