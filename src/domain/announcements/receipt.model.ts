import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import { type OfficeId, officeRecords } from '../office-store';

/**
 * That one person or group is among the recipients of one version of an announcement, and whether the person acknowledged it
 * (รับทราบ): at most one for each (announcement, version, recipient). It is the evidence of circulation, and outlives the ledger.
 */
export interface Receipt {
  office: OfficeId;
  announcement: mongo.ObjectId;
  version: number;
  kind: 'person' | 'group';
  /** the id of the person or group */
  recipient: mongo.ObjectId;
  /** the person's first unit then, or the group's; null: of the whole office */
  unit: string | null;
  /** when it was put on its way to them; null: they acknowledged in a group what was sent to the group */
  queuedAt: Date | null;
  acknowledgedAt: Date | null;
  /** the group they acknowledged it in that it was sent to; null: it was sent to themselves */
  group: mongo.ObjectId | null;
}

const schema = new Schema<Receipt>(
  {
    announcement: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    kind: { type: String, enum: ['person', 'group'], required: true },
    recipient: { type: Schema.Types.ObjectId, required: true },
    unit: { type: String, default: null },
    queuedAt: { type: Date, default: null },
    acknowledgedAt: { type: Date, default: null },
    group: { type: Schema.Types.ObjectId, default: null },
  },
  { versionKey: false, collection: 'announcement_receipts' },
);
schema.index({ office: 1, announcement: 1, version: 1, kind: 1, recipient: 1 }, { unique: true });
schema.index({ office: 1, announcement: 1, version: 1, kind: 1, unit: 1, recipient: 1 });
// What somebody received last.
schema.index({ office: 1, recipient: 1, queuedAt: -1 });

export const receipts = officeRecords<Receipt>('AnnouncementReceipt', schema);
