import { type mongo, Schema } from 'mongoose';
import type { LocalDate } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { type Grant, ROLES } from '../people/people.rules';

/** `transfer` (โยกย้าย): the work goes over for good; `stand_in` (ลา): a colleague does it beside the person, for a time. */
export type HandoverKind = 'transfer' | 'stand_in';

/**
 * `offered` → `declined`, `cancelled` or `accepted`; `accepted` → `active` on its first day; a stand-in → `ended` after its last
 * day, or when what it gave was taken from its giver. A transfer is over the moment it is active. `refused`: an admin did not allow it.
 */
export const HANDOVER_STATES = ['offered', 'declined', 'cancelled', 'accepted', 'active', 'ended', 'refused'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** Work that one person gives to another. With the rights go the open measures, their reminders and the reviews. */
export interface Handover {
  office: OfficeId;
  kind: HandoverKind;
  from: mongo.ObjectId;
  to: mongo.ObjectId;
  /** the rights that go over; once it began, those that did */
  grants: Grant[];
  /** those of them that the colleague did not hold before; absent: it has not begun, or began before they were noted */
  gained?: Grant[];
  /** keys of the positions of the memo chain that went over; absent: it has not begun, or began before they were noted */
  positions?: string[];
  /** the first day on which the colleague has them */
  startsOn: LocalDate;
  /** the last day of a stand-in; null for a transfer */
  endsOn: LocalDate | null;
  state: HandoverState;
  /** the event that made it */
  eventId: string;
  offeredAt: Date;
}

const grant = {
  _id: false,
  role: { type: String, enum: [...ROLES], required: true },
  unit: { type: String, default: null },
};

const schema = new Schema<Handover>(
  {
    kind: { type: String, enum: ['transfer', 'stand_in'], required: true },
    from: { type: Schema.Types.ObjectId, required: true },
    to: { type: Schema.Types.ObjectId, required: true },
    grants: [grant],
    gained: { type: [grant], default: undefined },
    positions: { type: [String], default: undefined },
    startsOn: { type: String, required: true },
    endsOn: { type: String, default: null },
    state: {
      type: String,
      enum: [...HANDOVER_STATES],
      required: true,
    },
    eventId: { type: String, required: true },
    offeredAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'handovers' },
);
schema.index({ office: 1, eventId: 1 }, { unique: true });
schema.index({ office: 1, from: 1 });
schema.index({ office: 1, to: 1 });
// What a tick looks for, over all offices. Transfers stay active, and have no last day.
schema.index({ state: 1, startsOn: 1 });
schema.index({ state: 1, endsOn: 1 });

export const handovers = officeRecords<Handover>('Handover', schema);
