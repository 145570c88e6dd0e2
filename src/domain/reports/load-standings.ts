import { askTogether } from '../ask-together';
import { fiscalYearOf, type LocalDate, localDate } from '../calendar/dates';
import { openRound } from '../deadlines/rounds.rules';
import { countEvidence, evidenceCounted } from '../evidence/find-evidence';
import { isHistory } from '../measures/exempt.rules';
import { askedPlan, measuresOfPlan, type Plan, planAsked } from '../measures/plan';
import { planRecordOf, planRecordsAsked, planRecordsOf } from '../measures/plan-record.model';
import type { OfficeId, Question } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import type { RoundOfYear } from './current.rules';
import { reportsAsked } from './find-report';
import type { Report } from './report.model';
import { outlinesOf, type ReportOutline } from './report-outline';
import { type Standing, standingsOf } from './reports.rules';

/** The reports of a year: with their words, or without. */
type ReportsOf<R> = (office: OfficeId, fiscalYear: number) => Question<R[]>;

/** Where every part of a plan's measures stands in each of its rounds on a day, in order of measure, round, unit. */
export function loadStandings(organisation: Organisation, plan: Plan, today: LocalDate): Promise<Standing[]> {
  return load(organisation, plan, today, reportsAsked);
}

async function load<R extends ReportOutline>(
  organisation: Organisation,
  { fiscalYear, measures }: Plan,
  today: LocalDate,
  reportsOf: ReportsOf<R>,
): Promise<Standing<R>[]> {
  const office = organisation._id;
  const found = await reportsOf(office, fiscalYear).ask();
  const evidence = await countEvidence(office, fiscalYear);
  const record = await planRecordOf(office, fiscalYear);
  return standingsOf(organisation, measures, found, today, evidence, record);
}

/** What an office works on. */
export interface Work<R extends ReportOutline = Report> {
  /** the round that is open, of the year that is worked on or was said */
  open: RoundOfYear;
  /** of that year and, where none was said, of every year before it that is owed; in order of year, measure, round */
  standings: Standing<R>[];
}

/**
 * What somebody asks about.
 * @param asked fiscal year (BE) as said; undefined: the one being worked on, and what is owed of the years before
 * @throws Refusal `no_plan` when the office has none, or none of that year
 */
export const askedWork = (organisation: Organisation, now: Date, asked?: number): Promise<Work> =>
  loadWork(organisation, now, asked, reportsAsked);

/** The same without the words of the reports. @throws Refusal as `askedWork` */
export const outlinedWork = (organisation: Organisation, now: Date, asked?: number): Promise<Work<ReportOutline>> =>
  loadWork(organisation, now, asked, outlinesOf);

async function loadWork<R extends ReportOutline>(
  organisation: Organisation,
  now: Date,
  asked: number | undefined,
  reportsOf: ReportsOf<R>,
): Promise<Work<R>> {
  const office = organisation._id;
  const today = localDate(now);
  const year = asked ?? fiscalYearOf(now);
  await askTogether(office, [
    planAsked(office, year),
    planRecordsAsked(office),
    evidenceCounted(office, year),
    reportsOf(office, year),
  ]);
  const plan = await askedPlan(office, now, asked);
  const { fiscalYear } = plan;
  const standings: Standing<R>[] = [];
  for (const year of asked === undefined ? await owedYearsBefore(office, fiscalYear) : []) {
    const before = { fiscalYear: year, measures: await measuresOfPlan(office, year) };
    standings.push(...(await load(organisation, before, today, reportsOf)));
  }
  standings.push(...(await load(organisation, plan, today, reportsOf)));
  return { open: { fiscalYear, round: openRound(organisation, fiscalYear, today) }, standings };
}

async function owedYearsBefore(office: OfficeId, fiscalYear: number): Promise<number[]> {
  const plans = await planRecordsOf(office);
  return plans
    .filter((plan) => plan.fiscalYear < fiscalYear && !isHistory(plan, plan.fiscalYear))
    .map((plan) => plan.fiscalYear);
}
