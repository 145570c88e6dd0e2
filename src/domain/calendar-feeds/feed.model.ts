import { type mongo, Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/** An address under which a person's calendar program reads the office's days, one a person. */
export interface CalendarFeed {
  office: OfficeId;
  person: mongo.ObjectId;
  /** of what the address holds */
  hash: string;
  madeAt: Date;
}

const schema = new Schema<CalendarFeed>(
  {
    person: { type: Schema.Types.ObjectId, required: true },
    hash: { type: String, required: true },
    madeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'calendar_feeds' },
);
schema.index({ office: 1, hash: 1 }, { unique: true });
schema.index({ office: 1, person: 1 }, { unique: true });

export const calendarFeeds = officeRecords<CalendarFeed>('CalendarFeed', schema, { isTrace: true });
