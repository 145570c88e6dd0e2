import { type Links, readLinkLines } from '../../../../domain/evidence/read-links';
import { TEXT_FIELDS, type TextField, takeText } from '../../../../domain/reports/content.rules';
import { PROGRESS_STATUSES, type ProgressStatus, type ReportContent } from '../../../../domain/reports/report.model';
import { plainText } from '../../../../domain/thai-text/comparable';
import { Refusal } from '../../../../refusal';
import { texts } from './texts';

/** The inputs of a report's form. */
export const REPORT_INPUTS = ['progress', 'status', ...TEXT_FIELDS, 'links'] as const;
export type ReportInputName = (typeof REPORT_INPUTS)[number];

/** Why what stands in some inputs is not taken. */
export type Problems = Partial<Record<ReportInputName | 'files', string>>;

/** What a form says of a report. */
export interface ReportRead {
  /** all of it: what was emptied is taken away */
  input: Partial<ReportContent>;
  links: readonly Links[];
  problems: Problems;
}

/** @param form what was entered, by input; one that is not there leaves that part of the report as it is */
export function readReport(form: Readonly<Partial<Record<ReportInputName, string>>>): ReportRead {
  const problems: Problems = {};
  const input: Partial<ReportContent> = {};
  if (form.progress !== undefined) {
    const progress = readPercent(form.progress);
    if (progress === undefined) problems.progress = texts.badProgress;
    else input.progress = progress;
  }
  if (form.status !== undefined) {
    const status = readStatus(form.status);
    if (status === undefined) problems.status = texts.badStatus;
    else input.status = status;
  }
  for (const field of TEXT_FIELDS) {
    const said = form[field];
    if (said === undefined) continue;
    const text = readText(field, said);
    if (text instanceof Refusal) problems[field] = text.message;
    else input[field] = text;
  }
  const { links, unread } = readLinkLines(form.links ?? '');
  const [bad] = unread;
  if (bad === undefined) return { input, links, problems };
  // All of them stay in the form: what is taken already would be sent twice.
  return { input, links: [], problems: { ...problems, links: texts.badLinks(bad) } };
}

/** Null: none was said; undefined: it is no percentage. */
function readPercent(said: string): number | null | undefined {
  const text = plainText(said);
  if (text === '') return null;
  const [, digits] = /^(\d{1,3}) ?%?$/.exec(text) ?? [];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}

function readStatus(said: string): ProgressStatus | null | undefined {
  return said === '' ? null : PROGRESS_STATUSES.find((one) => one === said);
}

function readText(field: TextField, said: string): string | null | Refusal {
  try {
    return takeText(field, said) || null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
