import { type Model, model, models, type mongo, Schema } from 'mongoose';
import type { OfficeId } from '../office-store';

/**
 * One pass over the recipients of an announcement: sending it, sending its correction, or nudging who has not acknowledged it.
 * It goes on in chunks, each in a transaction that also moves `cursor`, so that a pass that broke off goes on where it was, and
 * two workers never enter the same recipient.
 */
export interface Broadcast {
  _id: mongo.ObjectId;
  office: OfficeId;
  announcement: mongo.ObjectId;
  kind: 'send' | 'correct' | 'nudge';
  /** the version it is about */
  version: number;
  /** of the messages it makes; one pass for each */
  occasion: string;
  due: Date;
  /** of a nudge by a head: only people of these units; absent: whoever the announcement may reach */
  units?: string[];
  /** present while there is work to do; the working index holds these only */
  open?: true;
  state: 'waiting' | 'done' | 'cancelled';
  /** the last recipient that was entered; null before the first */
  cursor: mongo.ObjectId | null;
  /** how many recipients were entered */
  count: number;
  /** until then the worker that took it is left alone */
  leasedUntil: Date;
}

const schema = new Schema<Broadcast>(
  {
    office: { type: String, required: true },
    announcement: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: ['send', 'correct', 'nudge'], required: true },
    version: { type: Number, required: true },
    occasion: { type: String, required: true },
    due: { type: Date, required: true },
    units: { type: [String], default: undefined },
    open: { type: Boolean },
    state: { type: String, enum: ['waiting', 'done', 'cancelled'], required: true },
    cursor: { type: Schema.Types.ObjectId, default: null },
    count: { type: Number, required: true },
    leasedUntil: { type: Date, required: true },
  },
  { versionKey: false, collection: 'announcement_runs' },
);
schema.index({ due: 1 }, { partialFilterExpression: { open: true }, name: 'open_by_due' });
schema.index({ office: 1, occasion: 1 }, { unique: true });
schema.index({ office: 1, announcement: 1 });

/** The runs of all offices: workers look for whatever is due. Each names its office, by which everything else is then looked up. */
export const Broadcasts =
  (models.AnnouncementRun as Model<Broadcast> | undefined) ?? model<Broadcast>('AnnouncementRun', schema);
