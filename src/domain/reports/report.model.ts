import type { mongo } from 'mongoose';
import { Schema } from 'mongoose';
import type { Round } from '../calendar/dates';
import { type OfficeId, officeRecords } from '../office-store';
import { REPORT_STATES, type ReportState } from './report-states.rules';

/** How far a measure is, in the staff's own words (contract section 4). */
export type ProgressStatus = 'not_started' | 'in_progress' | 'done' | 'blocked';
export const PROGRESS_STATUSES: readonly ProgressStatus[] = ['not_started', 'in_progress', 'done', 'blocked'];

/** What staff report of a measure in a round. Null: not said. `progress` is a whole percentage 0–100. */
export interface ReportContent {
  status: ProgressStatus | null;
  progress: number | null;
  detail: string | null;
  output: string | null;
  outcome: string | null;
  remarks: string | null;
}

/**
 * What one unit reports of a measure in a round: one per (office, year, measure, round, unit); every change is also a
 * `ReportChange`.
 */
export interface Report extends ReportContent {
  office: OfficeId;
  fiscalYear: number;
  measure: number;
  round: Round;
  /** key of the unit whose part it is */
  unit: string;
  /** where it is on its way; absent: handed in (stored before there were reviews) */
  state?: ReportState;
  /** counts up with every change; a change names the version it saw */
  version: number;
  reportedBy: mongo.ObjectId;
  reportedAt: Date;
}

const content = {
  status: { type: String, enum: [...PROGRESS_STATUSES, null], default: null },
  progress: { type: Number, min: 0, max: 100, default: null },
  detail: { type: String, default: null },
  output: { type: String, default: null },
  outcome: { type: String, default: null },
  remarks: { type: String, default: null },
};
const key = {
  fiscalYear: { type: Number, required: true },
  measure: { type: Number, required: true },
  round: { type: String, enum: ['6m', '12m'], required: true },
  unit: { type: String, required: true },
};

const schema = new Schema<Report>(
  {
    ...key,
    ...content,
    state: { type: String, enum: [...REPORT_STATES], default: 'submitted' },
    version: { type: Number, required: true },
    reportedBy: { type: Schema.Types.ObjectId, required: true },
    reportedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'reports' },
);
schema.index({ office: 1, fiscalYear: 1, measure: 1, round: 1, unit: 1 }, { unique: true });
schema.index({ office: 1, state: 1 });

export const reports = officeRecords<Report>('Report', schema);

/** One change of a report as it was made; `eventId` makes the same event change it once only. */
export interface ReportChange extends ReportContent {
  office: OfficeId;
  fiscalYear: number;
  measure: number;
  round: Round;
  unit: string;
  version: number;
  eventId: string;
  by: mongo.ObjectId;
  at: Date;
  /** when who made it took it back; what it said counts no more */
  undoneAt?: Date;
}

const changeSchema = new Schema<ReportChange>(
  {
    ...key,
    ...content,
    version: { type: Number, required: true },
    eventId: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    undoneAt: { type: Date },
  },
  { versionKey: false, collection: 'report_changes' },
);
changeSchema.index({ office: 1, eventId: 1 }, { unique: true });
changeSchema.index({ office: 1, fiscalYear: 1, measure: 1, round: 1, unit: 1, version: 1 }, { unique: true });

export const reportChanges = officeRecords<ReportChange>('ReportChange', changeSchema);
