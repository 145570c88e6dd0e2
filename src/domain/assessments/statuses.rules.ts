import type { Instrument } from './assessment.model';
import { type ClassedIndicator, classedIndicators } from './classes.rules';
import type { Framework } from './framework';
import type { Scored } from './scores.rules';

/** Indicators that a report gives a status in place of a score. */
export interface StatusGroup {
  /** as printed, e.g. `แก้ไขเร่งด่วน` */
  status: string;
  /** false only for what is to be kept as it is */
  needsWork: boolean;
  indicators: ClassedIndicator[];
}

const KEEP = 'รักษาระดับ';
const MOST_PRESSING_FIRST = ['แก้ไขเร่งด่วน', 'พัฒนายกระดับ'];

/**
 * The indicators whose class is not known but whose status is printed, by status, the most pressing first. Reports that use
 * statuses state no thresholds, so a status is never turned into a score or a class. Pure.
 */
export function statusGroups(assessment: Scored, framework: Framework, instrument?: Instrument): StatusGroup[] {
  const groups = new Map<string, ClassedIndicator[]>();
  for (const indicator of classedIndicators(assessment, framework)) {
    const { status } = indicator;
    if (indicator.class !== null || status === null) continue;
    if (instrument !== undefined && indicator.instrument !== instrument) continue;
    groups.set(status, [...(groups.get(status) ?? []), indicator]);
  }
  return [...groups]
    .map(([status, indicators]) => ({ status, needsWork: status !== KEEP, indicators }))
    .sort((a, b) => place(a.status) - place(b.status));
}

function place(status: string): number {
  const known = MOST_PRESSING_FIRST.indexOf(status);
  if (known >= 0) return known;
  return status === KEEP ? MOST_PRESSING_FIRST.length + 1 : MOST_PRESSING_FIRST.length;
}
