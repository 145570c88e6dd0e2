import { isDeepStrictEqual } from 'node:util';
import { type LocalDate, localDate, ROUNDS } from '../calendar/dates';
import { type Measure, measures, type PastResult } from '../measures/measure.model';
import { planRecordOf } from '../measures/plan-record.model';
import { findOrganisation, type Organisation } from '../organisations/organisation.model';
import { reports } from '../reports/report.model';
import type { ImportProblem } from './office-file';
import type { PlannedMeasure, PlanToImport } from './plan-to-import';
import type { ResultsToImport } from './result-table';
import { resultTableText } from './result-texts';
import { type MeasureResult, type Planned, resultsOfPlan } from './results-of-plan.rules';

/** What a table of results changed: measures whose result is new or another one, those it says nothing of, and what was not taken. */
export interface ResultsChange {
  fiscalYear: number;
  /** null: of the year as a whole */
  round: ResultsToImport['round'];
  added: PlannedMeasure[];
  changed: PlannedMeasure[];
  absent: PlannedMeasure[];
  unread: ImportProblem[];
}

/**
 * Why a table of results cannot be imported: its year has no plan, or nothing of it can be taken. Call it inside the transaction that writes.
 * @param plans of the same import, which are not stored yet
 */
export async function resultConflicts(
  table: ResultsToImport,
  plans: readonly PlanToImport[],
  now: Date,
): Promise<ImportProblem[]> {
  const { office, fiscalYear, where } = table;
  const same = plans.find((plan) => plan.office === office && plan.fiscalYear === fiscalYear);
  const plan: Planned[] = same
    ? same.measures.map(({ content }) => content)
    : await measures(office).find({ fiscalYear }, { sort: { num: 1 } });
  if (plan.length === 0) return [{ where, message: resultTableText.noPlan(fiscalYear) }];
  const { results, unread } = await matched(table, plan, now);
  if (results.length > 0) return [];
  return unread.length > 0 ? unread : [{ where, message: resultTableText.noRows }];
}

/**
 * Stores what a table says of the measures of its year: as results of before, which are history. Nobody approved them here, so no memo
 * puts them forward and nothing of them is published. Call it inside a transaction, after the plans of the same import.
 * @returns null: all of it was there already
 */
export async function saveResults(
  table: ResultsToImport,
  now: Date,
): Promise<({ organisation: Organisation } & ResultsChange) | null> {
  const { office, fiscalYear, round, file } = table;
  const organisation = await organisationOf(table);
  const plan = await measures(office).find({ fiscalYear }, { sort: { num: 1 } });
  const { results, unread } = await matched(table, plan, now);
  const change: ResultsChange = { fiscalYear, round, added: [], changed: [], absent: [], unread };
  const imported = { file, on: localDate(now) };
  for (const { num, title, ...stored } of plan) {
    const own = results.filter((one) => one.num === num);
    if (own.length === 0) change.absent.push({ num, title });
    const effects: ('added' | 'changed')[] = [];
    for (const { round: of, result } of own) {
      const before = (of === null ? stored.result : stored.roundResults?.[of]) ?? null;
      if (before && isSame(before, result)) continue;
      const at = of === null ? 'result' : `roundResults.${of}`;
      await measures(office).updateOne({ fiscalYear, num }, { $set: { [at]: { ...result, imported } } });
      effects.push(before ? 'changed' : 'added');
    }
    if (effects.length > 0) change[effects.includes('changed') ? 'changed' : 'added'].push({ num, title });
  }
  return change.added.length + change.changed.length > 0 ? { organisation, ...change } : null;
}

async function matched(
  table: ResultsToImport,
  plan: readonly Planned[],
  now: Date,
): Promise<{ results: MeasureResult[]; unread: ImportProblem[] }> {
  const { office, fiscalYear } = table;
  const organisation = await organisationOf(table);
  const stored = await reports(office).find({ fiscalYear });
  const reported = stored.flatMap(({ measure, round }) =>
    ROUNDS.filter((one) => one === round).map((one) => ({ measure, round: one })),
  );
  const today: LocalDate = localDate(now);
  // A plan of the same import is stored just now.
  const record = (await planRecordOf(office, fiscalYear)) ?? { firstStoredAt: now, closings: [] };
  return resultsOfPlan(table, plan, { organisation, reported, today, plan: record });
}

async function organisationOf({ office }: Pick<ResultsToImport, 'office'>): Promise<Organisation> {
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`Results of ${office}, which is no office`);
  return organisation;
}

/** Whence it is does not count: the same file again changes nothing. */
function isSame(stored: PastResult, wanted: Measure['result']): boolean {
  const plain = (one: PastResult | null): unknown => JSON.parse(JSON.stringify({ ...one, imported: undefined }));
  return isDeepStrictEqual(plain(stored), plain(wanted));
}
