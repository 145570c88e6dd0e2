import { type mongo, Schema } from 'mongoose';
import type { LocalDate } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { type Grant, ROLES } from '../people/people.rules';

/** `transfer` (โยกย้าย): the work goes over for good; `stand_in` (ลา): a colleague does it beside the person, for a time. */
export type HandoverKind = 'transfer' | 'stand_in';

/**
 * `offered` → `declined`, `cancelled` or `accepted`; `accepted` → `active` on its first day; a stand-in → `ended` after its last
 * day. A transfer is over the moment it is active.
 */
export type HandoverState = 'offered' | 'declined' | 'cancelled' | 'accepted' | 'active' | 'ended';

/** Work that one person gives to another. With the rights go the open measures, their reminders and the reviews. */
export interface Handover {
  office: OfficeId;
  kind: HandoverKind;
  from: mongo.ObjectId;
  to: mongo.ObjectId;
  /** the rights that go over */
  grants: Grant[];
  /** the first day on which the colleague has them */
  startsOn: LocalDate;
  /** the last day of a stand-in; null for a transfer */
  endsOn: LocalDate | null;
  state: HandoverState;
  /** the event that made it */
  eventId: string;
  offeredAt: Date;
}

const schema = new Schema<Handover>(
  {
    kind: { type: String, enum: ['transfer', 'stand_in'], required: true },
    from: { type: Schema.Types.ObjectId, required: true },
    to: { type: Schema.Types.ObjectId, required: true },
    grants: [
      { _id: false, role: { type: String, enum: [...ROLES], required: true }, unit: { type: String, default: null } },
    ],
    startsOn: { type: String, required: true },
    endsOn: { type: String, default: null },
    state: {
      type: String,
      enum: ['offered', 'declined', 'cancelled', 'accepted', 'active', 'ended'],
      required: true,
    },
    eventId: { type: String, required: true },
    offeredAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'handovers' },
);
schema.index({ office: 1, eventId: 1 }, { unique: true });
schema.index({ office: 1, from: 1 });
// What a tick looks for, over all offices. Transfers stay active, and have no last day.
schema.index({ state: 1, startsOn: 1 });
schema.index({ state: 1, endsOn: 1 });

export const handovers = officeRecords<Handover>('Handover', schema);
