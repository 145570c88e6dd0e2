import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import type { Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { REPORT_ACTIONS, REPORT_STATES, type ReportAction, type ReportStateOrNone } from './report-states.rules';

/** One step of a report on its way: who did what, when, from where to where, and of which version. */
export interface ReportEvent {
  office: OfficeId;
  fiscalYear: number;
  measure: number;
  round: Round;
  unit: string;
  /** counts the steps of a report, from 1 */
  seq: number;
  /** the report's version after the step */
  version: number;
  action: ReportAction;
  from: ReportStateOrNone;
  to: ReportStateOrNone;
  by: mongo.ObjectId;
  at: Date;
  /** why it was sent back, or its publication withdrawn */
  note: string | null;
  /** the event that caused it; one may move several reports, each once */
  eventId: string;
}

const places = [...REPORT_STATES, 'none'];
const schema = new Schema<ReportEvent>(
  {
    fiscalYear: { type: Number, required: true },
    measure: { type: Number, required: true },
    round: { type: String, enum: ['6m', '12m'], required: true },
    unit: { type: String, required: true },
    seq: { type: Number, required: true },
    version: { type: Number, required: true },
    action: { type: String, enum: [...REPORT_ACTIONS], required: true },
    from: { type: String, enum: places, required: true },
    to: { type: String, enum: places, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    note: { type: String, default: null },
    eventId: { type: String, required: true },
  },
  { versionKey: false, collection: 'report_events' },
);
schema.index({ office: 1, fiscalYear: 1, measure: 1, round: 1, unit: 1, seq: 1 }, { unique: true });
schema.index({ office: 1, by: 1, at: -1 });

export const reportEvents = officeRecords<ReportEvent>('ReportEvent', schema);
