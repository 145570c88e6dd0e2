import type { mongo } from 'mongoose';
import { type AuditAction, recordAudit } from '../audit/audit.model';
import type { Round } from '../calendar/dates';
import { madeOnce } from '../made-once';
import type { OfficeId, Question } from '../office-store';
import type { Report } from './report.model';
import { type ReportEvent, reportEvents } from './report-event.model';
import type { ReportAction, ReportStateOrNone } from './report-states.rules';

export type ReportKey = Pick<Report, 'fiscalYear' | 'measure' | 'round' | 'unit'>;

const AUDITED: Record<ReportAction, AuditAction> = {
  save_draft: 'report.drafted',
  discard_draft: 'report.draft_discarded',
  submit: 'report.submitted',
  undo: 'report.undone',
  approve: 'report.approved',
  return: 'report.returned',
  publish: 'report.published',
  withdraw: 'report.publication_withdrawn',
};

/** What of a report alone tells it apart. */
export function keyOf({ fiscalYear, measure, round, unit }: ReportKey): ReportKey {
  return { fiscalYear, measure, round, unit };
}

/** Whether two are of the same part of a measure in the same round. */
export const isSameReport = (one: ReportKey, other: ReportKey): boolean =>
  one.fiscalYear === other.fiscalYear &&
  one.measure === other.measure &&
  one.round === other.round &&
  one.unit === other.unit;

/** How a report is named in the audit trail: `measure 2570/3 6m finance_division`. */
export const subjectOf = ({ fiscalYear, measure, round, unit }: ReportKey): string =>
  `measure ${fiscalYear}/${measure} ${round} ${unit}`;

/** Every step of a report, the first first. */
export async function stepsOf(office: OfficeId, key: ReportKey): Promise<ReportEvent[]> {
  return stepsAsked(office, key).ask();
}

/** `stepsOf` as a question, for `askTogether`. */
export const stepsAsked = (
  office: OfficeId,
  { fiscalYear, measure, round, unit }: ReportKey,
): Question<ReportEvent[]> => stepsOfReport(office, fiscalYear, measure, round, unit);

const stepsOfReport = madeOnce((office, fiscalYear: number, measure: number, round: Round, unit: string) =>
  reportEvents(office).finding({ fiscalYear, measure, round, unit }, { sort: { seq: 1 } }),
);

/** The last step of a report, or null when it has made none. */
export async function lastStep(office: OfficeId, key: ReportKey): Promise<ReportEvent | null> {
  return (await stepsOf(office, key)).at(-1) ?? null;
}

/** Why a report was sent back last; of a resubmission that was taken back it stands as before. Null: it never was, or none was given. */
export async function returnReason(office: OfficeId, key: ReportKey): Promise<string | null> {
  return (await stepsOf(office, key)).findLast(({ action }) => action === 'return')?.note ?? null;
}

export interface Step {
  key: ReportKey;
  version: number;
  action: ReportAction;
  from: ReportStateOrNone;
  to: ReportStateOrNone;
  by: mongo.ObjectId;
  at: Date;
  note?: string | null;
  eventId: string;
}

/** Writes the event row of a step and its audit event. Call it inside the transaction that makes the step. */
export async function recordStep(office: OfficeId, { key, note = null, ...step }: Step): Promise<void> {
  const steps = await stepsOf(office, key);
  await reportEvents(office).insert({ ...keyOf(key), ...step, note, seq: (steps.at(-1)?.seq ?? 0) + 1 });
  const isCorrection = step.action === 'submit' && step.from !== 'none' && step.from !== 'draft';
  await recordAudit(office, {
    at: step.at,
    actor: step.by,
    action: isCorrection ? 'report.corrected' : AUDITED[step.action],
    subject: subjectOf(key),
    eventId: step.eventId,
  });
}
