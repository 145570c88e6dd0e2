import { contentOf } from '../reports/content.rules';
import type { ReportContent } from '../reports/report.model';

/** A part of a report; word and percentage of the progress are one part. */
export const PARTS = ['progress', 'detail', 'output', 'outcome', 'remarks'] as const;
export type Part = (typeof PARTS)[number];

/** The parts of a report that differ from what it said before, in the order of the form; null: it said nothing. */
export function changedParts(before: ReportContent | null, now: ReportContent): Part[] {
  const was = contentOf(before);
  return PARTS.filter((part) =>
    part === 'progress' ? was.progress !== now.progress || was.status !== now.status : was[part] !== now[part],
  );
}
