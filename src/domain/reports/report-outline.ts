import type { Change } from '../known-answer';
import { madeOnce } from '../made-once';
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

/** Words are more than none at all, and nothing is less than those. */
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
