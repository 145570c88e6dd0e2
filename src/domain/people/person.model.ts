import { type mongo, Schema } from 'mongoose';
import { ROUNDS, type Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { type Grant, ROLES } from './people.rules';

/**
 * A member of an office's staff who registered and consented. `displayName` is what LINE showed at registration, or null when
 * LINE would not give it.
 */
export interface Person {
  office: OfficeId;
  lineUserId: string;
  displayName: string | null;
  /** as they gave it; absent: not given */
  fullName?: string;
  /** what they work as (ตำแหน่ง), as they gave it; absent: not given */
  jobTitle?: string;
  /** how often they were asked for their name, and when last; absent: never */
  nameAsked?: { times: number; at: Date };
  grants: Grant[];
  consent: { version: number; at: Date };
  /** `blocked`: the person blocked the bot and gets nothing until unblocking. */
  reach: 'reachable' | 'blocked';
  /** since when the person wants no notifications (งดแจ้งเตือน); absent: wants them */
  quietSince?: Date;
  registeredAt: Date;
  /** in which rounds they have looked at what is asked of them, see `noteSeen`; absent: in none */
  seen?: { fiscalYear: number; round: Round; at: Date }[];
  /** ids under which they wrote in reports before they left and registered anew; absent: none that still matters */
  formerIds?: mongo.ObjectId[];
}

const schema = new Schema<Person>(
  {
    lineUserId: { type: String, required: true },
    displayName: { type: String, default: null },
    fullName: { type: String },
    jobTitle: { type: String },
    nameAsked: { type: { _id: false, times: Number, at: Date }, default: undefined },
    grants: [
      {
        _id: false,
        role: { type: String, enum: [...ROLES], required: true },
        unit: { type: String, default: null },
        until: { type: String },
      },
    ],
    consent: { version: { type: Number, required: true }, at: { type: Date, required: true } },
    reach: { type: String, enum: ['reachable', 'blocked'], default: 'reachable' },
    quietSince: { type: Date },
    registeredAt: { type: Date, required: true },
    seen: {
      type: [
        {
          _id: false,
          fiscalYear: { type: Number, required: true },
          round: { type: String, enum: [...ROUNDS], required: true },
          at: { type: Date, required: true },
        },
      ],
      default: undefined,
    },
    formerIds: { type: [Schema.Types.ObjectId], default: undefined },
  },
  { versionKey: false, collection: 'people' },
);
schema.index({ office: 1, lineUserId: 1 }, { unique: true });
// With the id, so that all of an office, or of a role, can be gone through page by page.
schema.index({ office: 1, _id: 1 });
schema.index({ office: 1, 'grants.role': 1, _id: 1 });
schema.index({ office: 1, 'seen.at': 1 });

export const people = officeRecords<Person>('Person', schema);

export type StoredPerson = Person & { _id: mongo.ObjectId };
