import { type LocalDate, ROUNDS, type Round } from '../calendar/dates';
import { measureDueDate } from '../deadlines/deadlines.rules';
import { exemptOf } from '../measures/exempt.rules';
import type { Measure, PastResult } from '../measures/measure.model';
import type { PlanRecord } from '../measures/plan-record.model';
import type { Organisation } from '../organisations/organisation.model';
import { measureMatcher } from './match-results.rules';
import type { ImportProblem } from './office-file';
import { RESULT_TEXTS, type ResultTexts, resultIn } from './past-result.rules';
import type { ResultRow } from './result-rows';
import type { ResultsToImport } from './result-table';
import { resultTableText } from './result-texts';

export type Planned = Pick<
  Measure,
  | 'fiscalYear'
  | 'num'
  | 'title'
  | 'guidelines'
  | 'procedures'
  | 'indicators'
  | 'period'
  | 'rounds'
  | 'dueOn'
  | 'result'
  | 'roundResults'
>;

/** A result of one measure. @see ResultsToImport of `round` */
export interface MeasureResult {
  num: number;
  round: Round | null;
  result: PastResult;
}

/** What stands against a result. */
export interface Known {
  organisation: Pick<Organisation, 'roundDates'>;
  /** measures and rounds that somebody reports on in TamTid */
  reported: readonly { measure: number; round: Round }[];
  today: LocalDate;
  plan: Pick<PlanRecord, 'firstStoredAt' | 'closings'>;
}

/**
 * What a table says of each measure of a plan. A row that names nothing, or begins like no measure, goes on with the one above, which a
 * page's end cut. What is of no measure, was reported in TamTid, is still asked for there or is not over yet is told, with its place.
 */
export function resultsOfPlan(
  { fiscalYear, round, rows, unread }: Pick<ResultsToImport, 'fiscalYear' | 'round' | 'rows' | 'unread'>,
  plan: readonly Planned[],
  known: Known,
): { results: MeasureResult[]; unread: ImportProblem[] } {
  const problems = [...unread];
  const results: MeasureResult[] = [];
  const first = new Map<string, string>();
  for (const { row, measure } of joined(rows, plan)) {
    if (!measure) {
      const { title, said } = row;
      const say = resultTableText;
      const message = title === '' ? say.unclearMeasure(said, fiscalYear) : say.unknownMeasure(title, fiscalYear);
      problems.push({ where: row.where, message });
      continue;
    }
    const result = resultIn(row.texts, measure.period, resultTableText.status);
    // A paper names measures without a report as well.
    if (!result) continue;
    const of = row.round ?? round;
    const name = `${measure.num} ${of}`;
    const before = first.get(name);
    if (before !== undefined) {
      problems.push({ where: row.where, message: resultTableText.twice(measure.num, before) });
      continue;
    }
    first.set(name, row.where);
    const why = refusal(measure, of, known);
    if (why === null) results.push({ num: measure.num, round: of, result });
    else problems.push(notTaken(row.where, measure.num, why));
  }
  return { results: results.sort((a, b) => a.num - b.num), unread: problems };
}

const notTaken = (where: string, measure: number, why: string): ImportProblem => ({
  where,
  message: resultTableText.ofMeasures(String(measure), why),
  notTaken: { measure, why },
});

/** Why a result is not taken; null: it is. */
function refusal(measure: Planned, round: Round | null, { organisation, reported, today, plan }: Known): string | null {
  const { num, rounds } = measure;
  if (round !== null && !rounds.includes(round)) return resultTableText.noRound(round);
  const meant = round === null ? ROUNDS.filter((one) => rounds.includes(one)) : [round];
  const own = meant.find((one) => reported.some((report) => report.measure === num && report.round === one));
  if (own) return resultTableText.reported(own);
  const open = meant.find((one) => measureDueDate(organisation, measure, one) >= today);
  if (open) return resultTableText.notOver(open, measureDueDate(organisation, measure, open));
  const owed = meant.find((one) => exemptOf(plan, measure, one) === null);
  return owed ? resultTableText.owed(owed) : null;
}

/** Rows with their measure; those that a page's end cut are one again. */
function joined(rows: readonly ResultRow[], plan: readonly Planned[]): { row: ResultRow; measure: Planned | null }[] {
  const measureOf = measureMatcher(plan);
  const byNum = new Map(plan.map((measure) => [measure.num, measure]));
  const of = (row: ResultRow): Planned | null => byNum.get(measureOf(row)?.num ?? 0) ?? null;
  const found: { row: ResultRow; measure: Planned | null }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    // Below the row of an indicator stand further ones of it.
    const indicators = row.isUnnamed ? (last?.row.indicators ?? []) : row.indicators;
    const measure = of({ ...row, indicators });
    const together = last && togetherOf(last.row, row);
    if (last && together && (goesOn(last, row, measure) || (!measure && !last.measure && of(together)))) {
      found[found.length - 1] = { row: together, measure: last.measure ?? of(together) };
    } else {
      found.push({ row: { ...row, indicators }, measure });
    }
  }
  return found;
}

/** The same measure once more in the same round, or a row that names none. */
function goesOn(last: { row: ResultRow; measure: Planned | null }, row: ResultRow, measure: Planned | null): boolean {
  if (row.round !== null && row.round !== last.row.round) return false;
  if (row.isUnnamed) return measure === null || measure.num === last.measure?.num;
  return measure !== null && measure.num === last.measure?.num;
}

function togetherOf(above: ResultRow, below: ResultRow): ResultRow {
  const texts = Object.fromEntries(
    RESULT_TEXTS.map((text) => {
      const [one, other] = [above.texts[text], below.texts[text]];
      // What merged cells wrote out again stands once.
      return [text, other === '' || other === one ? one : one === '' ? other : `${one}\n${other}`];
    }),
  ) as unknown as ResultTexts;
  return {
    ...above,
    title: [above.title, below.title === above.title ? '' : below.title].join(''),
    said: [above.said, below.said].join(' '),
    indicators: [...new Set([...above.indicators, ...below.indicators])],
    texts,
  };
}
