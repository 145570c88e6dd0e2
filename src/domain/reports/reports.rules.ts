import type { LocalDate, Round } from '../calendar/dates';
import { daysLeft, measureDueDate } from '../deadlines/deadlines.rules';
import { type EvidenceCounts, evidenceKey } from '../evidence/find-evidence';
import { type Exempt, exemptOf } from '../measures/exempt.rules';
import type { Measure } from '../measures/measure.model';
import { type MeasurePart, partsOf } from '../measures/parts.rules';
import type { PlanRecord } from '../measures/plan-record.model';
import { importedIn } from '../measures/result-round.rules';
import type { Organisation } from '../organisations/organisation.model';
import type { LackingPart } from './lacking-parts';
import type { Report, ReportContent } from './report.model';
import type { ReportOutline } from './report-outline';
import { isHandedIn, stateOf } from './report-states.rules';
import { isPublishedWithout } from './wholes.rules';

/** What of a report is not there yet. While none is handed in (none at all, or sent back), nothing else is asked for. */
export type MissingPart = 'report' | LackingPart;

/** The part of a measure in one of its rounds: when it is due, and what has been reported, with its words or without. */
export interface Standing<R extends ReportOutline = Report> {
  measure: MeasurePart;
  round: Round;
  dueOn: LocalDate;
  /** 0 on the due day, negative after it */
  daysLeft: number;
  /** what was handed in, even if it was sent back; a draft is no report */
  report: R | null;
  /** something is kept as a draft; absent: nothing */
  hasDraft?: true;
  /** how many pieces of evidence there are, with or without a report */
  evidence: number;
  /** what is asked for still; nothing of what is approved, published, closed or history */
  missing: MissingPart[];
  /** why nothing is asked for; absent: it is owed */
  exempt?: Exempt;
  /** the office's own word for releasing; absent: it has none */
  releaseWord?: string;
}

/** The same without the words. */
export type StandingOutline = Standing<ReportOutline>;

/**
 * What the words of a report lack: ผลผลิต and ผลลัพธ์ are what the result table of the office asks for (columns of its report),
 * หลักฐาน is what it shows them with.
 * @param evidence how many pieces of evidence there are
 */
export function lackingParts(report: Pick<ReportOutline, 'output' | 'outcome'>, evidence: number): LackingPart[] {
  const parts = (['output', 'outcome'] as const).filter((part) => !report[part]);
  return evidence > 0 ? parts : [...parts, 'evidence'];
}

/** What of that the office requires: without it nothing is handed in, and nothing approved. */
export function requiredButLacking(
  { requiredParts = [] }: Pick<Organisation, 'requiredParts'>,
  report: Pick<ReportContent, 'output' | 'outcome'>,
  evidence: number,
): LackingPart[] {
  return lackingParts(report, evidence).filter((part) => requiredParts.includes(part));
}

/** What is asked for of a report that is owed. What is approved is enough as it is: nobody could add to it. */
export function missingParts(
  report: Pick<ReportOutline, 'output' | 'outcome' | 'state'> | null,
  evidence: number,
): MissingPart[] {
  if (!report || !isHandedIn(report)) return ['report'];
  return report.state === 'approved' || report.state === 'published' ? [] : lackingParts(report, evidence);
}

/**
 * Where measures of one plan stand in each of their rounds: every part, in order of measure, then round, then unit.
 * @param evidenceCounts of the plan's year
 * @param plan what is known of the plan (`exemptOf`)
 */
export function standingsOf<R extends ReportOutline>(
  organisation: Pick<Organisation, 'roundDates' | 'units' | 'releaseWord'>,
  measures: readonly Measure[],
  reports: readonly R[],
  today: LocalDate,
  evidenceCounts: EvidenceCounts,
  plan: Pick<PlanRecord, 'firstStoredAt' | 'closings'> | null = null,
): Standing<R>[] {
  const byKey = new Map(
    reports.map((report) => [`${report.fiscalYear}/${report.measure}/${report.round}/${report.unit}`, report]),
  );
  const { releaseWord } = organisation;
  return measures.flatMap((measure) => {
    const parts = partsOf(organisation, measure);
    return measure.rounds.flatMap((round) => {
      const dueOn = measureDueDate(organisation, measure, round);
      const left = daysLeft(today, dueOn);
      const exemptWhole = exemptOf(plan, measure, round);
      const stored = parts.map(
        ({ unit }) => byKey.get(`${measure.fiscalYear}/${measure.num}/${round}/${unit}`) ?? null,
      );
      const states = stored.map(stateOf);
      return parts.map((part, at) => {
        const state = states[at] ?? 'none';
        const report = state === 'draft' ? null : (stored[at] ?? null);
        const evidence = evidenceCounts.get(evidenceKey(measure.num, round, part.unit)) ?? 0;
        const exempt = exemptWhole ?? (isPublishedWithout(state, states) ? 'published' : null);
        const missing = exempt ? [] : missingParts(report, evidence);
        const standing: Standing<R> = { measure: part, round, dueOn, daysLeft: left, report, evidence, missing };
        if (releaseWord !== undefined) standing.releaseWord = releaseWord;
        if (state === 'draft') standing.hasDraft = true;
        if (exempt) standing.exempt = exempt;
        return standing;
      });
    });
  });
}

/** Whether all that is known of a part in a round is what an import says: history, which nobody reported or is asked for. */
export function isImported({ measure, round, report, hasDraft, exempt }: StandingOutline): boolean {
  return exempt === 'history' && !report && !hasDraft && importedIn(measure, round) !== null;
}

/** Most urgent first: what lacks something before what is complete, the earliest due day first, then by number. */
export function byUrgency(a: StandingOutline, b: StandingOutline): number {
  const complete = (one: StandingOutline) => (one.missing.length === 0 ? 1 : 0);
  return complete(a) - complete(b) || a.dueOn.localeCompare(b.dueOn) || a.measure.num - b.measure.num;
}
