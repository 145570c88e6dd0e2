import type { Assessment } from '../assessments/assessment.model';
import { assessments } from '../assessments/assessment.model';
import type { Round } from '../calendar/dates';
import { type ReleasedPaper, releasedPapers } from '../documents/released-papers';
import type { Measure } from '../measures/measure.model';
import { measuresOfPlan } from '../measures/plan';
import { unitNames } from '../measures/units.rules';
import { memoEvents, memos } from '../memos/memo.model';
import { type OfficeId, officeId } from '../office-store';
import { findOrganisation, listOffices, type Organisation } from '../organisations/organisation.model';
import { loadPaperSettings } from '../papers/keep-settings';
import { type Report, type ReportContent, reports } from '../reports/report.model';
import { reportEvents } from '../reports/report-event.model';

/** A release of the report of a round. What was withdrawn stays in the list, with why. */
export interface Edition {
  round: Round;
  /** counts the releases of a round, from 1 */
  number: number;
  releasedAt: Date;
  withdrawn: { at: Date; reason: string | null } | null;
}

/** What a unit reported of a measure in a round, as it was released. Nobody's name is in it. */
export interface ReleasedResult extends ReportContent {
  round: Round;
  /** the office's name of the unit */
  unit: string;
  releasedAt: Date;
}

export interface ReleasedMeasure {
  measure: Measure;
  /** the office's names of the units that are responsible */
  units: string[];
  results: ReleasedResult[];
}

/** What everybody may see of a fiscal year of an office. */
export interface Publication {
  organisation: Organisation;
  /** BE */
  fiscalYear: number;
  /** the latest first */
  editions: Edition[];
  /** empty while nothing is released (any more) */
  measures: ReleasedMeasure[];
  /** to download */
  papers: ReleasedPaper[];
  /** the result that the measures answer to: of the year before, else the one before that is there; null: none */
  assessment: Assessment | null;
  /** the unit that most measures are of, to ask; null: there are none */
  contact: string | null;
  /** as the office set it; null: it did not */
  telephone: string | null;
}

/** An office by what an address says; null: there is none. */
export async function officeAt(slug: string): Promise<Organisation | null> {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(slug) ? findOrganisation(officeId(slug)) : null;
}

/** The fiscal years (BE) of which an office released anything, withdrawn or not, the latest first. */
export async function releasedYears(office: OfficeId): Promise<number[]> {
  const found = await memos(office).find({ state: { $in: ['released', 'withdrawn'] } });
  return [...new Set(found.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
}

/** Every office with the years of which it released anything. */
export async function allReleased(): Promise<{ office: OfficeId; years: number[] }[]> {
  const all = [];
  for (const office of await listOffices()) all.push({ office, years: await releasedYears(office) });
  return all.filter(({ years }) => years.length > 0);
}

/** A paper of a year as everybody may have it; null: it is not released (any more). */
export async function releasedPaper(office: OfficeId, fiscalYear: number, name: string): Promise<ReleasedPaper | null> {
  const isReleased = (await memos(office).count({ fiscalYear, state: 'released' })) > 0;
  const papers = isReleased ? await releasedPapers(office, fiscalYear) : [];
  return papers.find((one) => one.name === name) ?? null;
}

/** What everybody may see of a year of an office; null: nothing of it was ever released. */
export async function loadPublication(organisation: Organisation, fiscalYear: number): Promise<Publication | null> {
  const office = organisation._id;
  const editions = await editionsOf(office, fiscalYear);
  if (editions.length === 0) return null;
  const { telephone } = await loadPaperSettings(office);
  const of = { organisation, fiscalYear, editions, telephone };
  const nothing = { ...of, measures: [], papers: [], assessment: null, contact: null };
  if (editions.every(({ withdrawn }) => withdrawn)) return nothing;
  const plan = await measuresOfPlan(office, fiscalYear);
  const found = await reports(office).find({ fiscalYear, state: 'published' }, { sort: { round: -1, unit: 1 } });
  const dates = await releaseDates(office, fiscalYear);
  const measures = plan.map((measure) => ({
    measure,
    units: unitNames(organisation, measure.units),
    results: found
      .filter((report) => report.measure === measure.num)
      .map((report) => resultOf(organisation, report, dates.get(keyOf(report)))),
  }));
  const [assessment = null] = await assessments(office).find(
    { fiscalYear: { $lt: fiscalYear } },
    { sort: { fiscalYear: -1 }, limit: 1 },
  );
  const papers = await releasedPapers(office, fiscalYear);
  return { ...of, measures, papers, assessment, contact: mostOften(measures) };
}

async function editionsOf(office: OfficeId, fiscalYear: number): Promise<Edition[]> {
  const steps = await memoEvents(office).find(
    { fiscalYear, action: { $in: ['release', 'withdraw'] } },
    { sort: { at: 1 } },
  );
  const released = steps.filter(({ action }) => action === 'release');
  const editions = released.map(({ round, run, at }) => {
    const number = released.filter((one) => one.round === round && one.run <= run).length;
    const taken = steps.find((one) => one.action === 'withdraw' && one.round === round && one.run === run);
    return { round, number, releasedAt: at, withdrawn: taken ? { at: taken.at, reason: taken.comment } : null };
  });
  return editions.reverse();
}

const keyOf = ({ measure, round, unit }: Pick<Report, 'measure' | 'round' | 'unit'>) => `${measure}/${round}/${unit}`;

/** When each report was released last. */
async function releaseDates(office: OfficeId, fiscalYear: number): Promise<Map<string, Date>> {
  const steps = await reportEvents(office).find({ fiscalYear, action: 'publish' }, { sort: { at: 1 } });
  return new Map(steps.map((step) => [keyOf(step), step.at]));
}

function resultOf(organisation: Organisation, report: Report, releasedAt = report.reportedAt): ReleasedResult {
  const { round, status, progress, detail, output, outcome, remarks } = report;
  const [unit = ''] = unitNames(organisation, [report.unit]);
  return { round, unit, releasedAt, status, progress, detail, output, outcome, remarks };
}

function mostOften(measures: readonly ReleasedMeasure[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of measures.flatMap(({ units }) => units)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
