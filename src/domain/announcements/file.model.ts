import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/**
 * A file of an announcement that people open by a signed link: its picture, made small enough for a card and without what the
 * camera wrote into it, or the list of its circulation. Small enough for one record of the database (16 MB).
 */
export interface AnnouncementFile {
  office: OfficeId;
  data: Buffer;
  mime: string;
  /** how it is called when it is saved */
  name: string;
  by: mongo.ObjectId;
  at: Date;
  /** of a list of circulation: whose; absent: a picture */
  announcement?: mongo.ObjectId;
  /** when it is forgotten */
  removeAt: Date;
}

const schema = new Schema<AnnouncementFile>(
  {
    data: { type: Buffer, required: true },
    mime: { type: String, required: true },
    name: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    announcement: { type: Schema.Types.ObjectId },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'announcement_files' },
);
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 });

/** The lists of who got an announcement name people. */
export const LIST_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const announcementFiles = officeRecords<AnnouncementFile>('AnnouncementFile', schema);

/** Removes the lists of circulation that an office has made, since somebody in them is registered no more; a new one is made in a press. Joins the transaction. */
export async function forgetCirculationLists(office: OfficeId): Promise<void> {
  await announcementFiles(office).deleteMany({ mime: LIST_MIME });
}
