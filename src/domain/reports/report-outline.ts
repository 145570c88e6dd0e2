import type { Change } from '../known-answer';
import { madeOnce } from '../made-once';
import type { OfficeId, Question } from '../office-store';
import { knowsReports, reportsAsked, reportsOfMeasure } from './find-report';
import { isSameReport, type ReportKey } from './record-step';
import { type Report, reports } from './report.model';
import type { ReportState } from './report-states.rules';

/** A report without its words: those of a year are long, and hardly anything about an office's work needs them all. */
export interface ReportOutline extends ReportKey {
  state?: ReportState;
  /** the words, or whether there are any */
  output: string | boolean | null;
  outcome: string | boolean | null;
}

/** The reports of a fiscal year (BE) without their words, as a question, for `askTogether`. */
export const outlinesAsked = madeOnce((office, fiscalYear: number) =>
  reports(office).aggregating<ReportOutline>(
    [
      { $match: { fiscalYear } },
      {
        $project: {
          _id: 0,
          fiscalYear: 1,
          measure: 1,
          round: 1,
          unit: 1,
          state: 1,
          output: isThere('$output'),
          outcome: isThere('$outcome'),
        },
      },
    ],
    outlineChanged(fiscalYear),
  ),
);

/**
 * Reports of a year (BE) without their words, but for those of the one measure that is worked on (null: none yet), as questions, for
 * `askTogether`. Nothing where the running transaction has read them all.
 */
export function reportsAround(office: OfficeId, fiscalYear: number, measure: number | null): Question<unknown>[] {
  if (knowsReports(office, fiscalYear)) return [];
  const ofMeasure = measure === null ? [] : [reportsOfMeasure(office, fiscalYear, measure)];
  return [outlinesAsked(office, fiscalYear), ...ofMeasure];
}

/** The question for outlines; where the running transaction has read the reports themselves, those are outlines as well. */
export const outlinesOf = (office: OfficeId, fiscalYear: number): Question<ReportOutline[]> =>
  knowsReports(office, fiscalYear) ? reportsAsked(office, fiscalYear) : outlinesAsked(office, fiscalYear);

/** Whether there are words: MongoDB sorts an empty text, and everything that is none, before them. */
const isThere = (field: string) => ({ $gt: [field, ''] });

const outlineChanged =
  (fiscalYear: number) =>
  (outlines: readonly ReportOutline[], { after }: Change): ReportOutline[] => {
    const report = after as Report;
    return report.fiscalYear === fiscalYear
      ? [...outlines.filter((one) => !isSameReport(one, report)), outlineOf(report)]
      : [...outlines];
  };

function outlineOf({ fiscalYear, measure, round, unit, state, output, outcome }: Report): ReportOutline {
  return { fiscalYear, measure, round, unit, ...(state && { state }), output: !!output, outcome: !!outcome };
}
