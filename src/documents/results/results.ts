import { compact } from '../../compact';
import type { Round } from '../../domain/calendar/dates';
import { closingOf } from '../../domain/measures/exempt.rules';
import type { Measure, PastResult } from '../../domain/measures/measure.model';
import { resultRound, resultWithin } from '../../domain/measures/result-round.rules';
import type { Report } from '../../domain/reports/report.model';
import { isHandedIn } from '../../domain/reports/report-states.rules';
import type { Standing } from '../../domain/reports/reports.rules';
import { progressText } from '../../domain/reports/texts';
import type { PaperRecords } from '../records';
import { texts } from './texts';

/** What a paper says of a measure in a round, each a list of what its units said. */
export interface Result {
  measure: Measure;
  details: string[];
  /** as written; null: not said */
  period: string | null;
  outputs: string[];
  outcomes: string[];
  remarks: string[];
  /** names of units whose part of it is not reported, where others reported theirs */
  lacking: string[];
}

/** Whether anything is said of it. */
export const isReported = ({ details, outputs, outcomes }: Result): boolean =>
  details.length + outputs.length + outcomes.length > 0;

/**
 * The results of a round, of every measure that is reported in it, in order of number. The round of 12 months takes in the whole year: of a
 * measure that is reported after 6 months only it says that report. What an office reported before it kept its reports here stands as it was.
 */
export function resultsOf(records: Pick<PaperRecords, 'measures' | 'standings' | 'plan'>, round: Round): Result[] {
  return records.measures.flatMap((measure) => {
    const past = resultWithin(measure, round);
    if (past) return [fromPast(measure, past)];
    const own = resultRound(measure, round);
    if (own === undefined) return [];
    const parts = records.standings.filter((one) => one.measure.num === measure.num && one.round === own);
    const closing = closingOf(records.plan, measure, own);
    return [fromReports(measure, parts, closing?.reason ?? null)];
  });
}

function fromPast(measure: Measure, past: PastResult): Result {
  const { published, progress = null, evidence = [] } = past;
  const howFar = past.details.length === 0 ? progressText({ status: null, progress }) : null;
  return {
    measure,
    details: compact([
      howFar,
      ...past.details,
      published && texts.published(published.channel, published.on),
      ...evidence.map(texts.evidence),
    ]),
    period: past.period ?? measure.period,
    outputs: past.outputs,
    outcomes: past.outcomes,
    remarks: compact([past.remarks]),
    lacking: [],
  };
}

/** @param closed why an admin closed the measure in the round; null: it is open */
function fromReports(measure: Measure, parts: readonly Standing[], closed: string | null): Result {
  const isJoint = parts.length > 1;
  const said = parts.flatMap((part) => (part.report && isHandedIn(part.report) ? [{ part, report: part.report }] : []));
  const each = (read: (report: Report) => string | null): string[] =>
    said.flatMap(({ part, report }) => {
      const text = read(report);
      return text === null ? [] : [isJoint ? texts.of(part.measure.jointUnit ?? part.measure.unit, text) : text];
    });
  const lacking = parts.filter((part) => !isHandedIn(part.report) && part.exempt === undefined);
  const lackingUnits =
    said.length > 0 && closed === null ? compact(lacking.map(({ measure: { jointUnit } }) => jointUnit)) : [];
  return {
    measure,
    details: each(({ detail, ...howFar }) => detail ?? progressText(howFar)),
    period: measure.period,
    outputs: each(({ output }) => output),
    outcomes: each(({ outcome }) => outcome),
    remarks: [...each(({ remarks }) => remarks), ...notReported(lacking, said.length, closed)],
    lacking: lackingUnits,
  };
}

function notReported(lacking: readonly Standing[], reported: number, closed: string | null): string[] {
  if (closed !== null) return [texts.closed(closed)];
  if (lacking.length === 0) return [];
  if (reported === 0) return [texts.notReported];
  return [texts.notReportedOf(compact(lacking.map(({ measure }) => measure.jointUnit)))];
}
