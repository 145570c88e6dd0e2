import type { Assessment } from '../domain/assessments/assessment.model';
import { assessmentBefore } from '../domain/assessments/find-assessment';
import type { Framework } from '../domain/assessments/framework';
import { knownFrameworkOf } from '../domain/assessments/framework-file';
import { localDate, type Round } from '../domain/calendar/dates';
import type { Measure } from '../domain/measures/measure.model';
import { askedPlan } from '../domain/measures/plan';
import { type PlanRecord, planRecordOf } from '../domain/measures/plan-record.model';
import { type Endorsement, loadEndorsements } from '../domain/memos/endorsements';
import type { Organisation } from '../domain/organisations/organisation.model';
import type { ItemPage } from '../domain/papers/item-page.model';
import { itemPagesOf } from '../domain/papers/keep-item-pages';
import { loadPaperSettings } from '../domain/papers/keep-settings';
import type { PaperSettings } from '../domain/papers/paper-settings';
import { loadStandings } from '../domain/reports/load-standings';
import type { Standing } from '../domain/reports/reports.rules';

/** What of an office's records its papers of a year are made from. */
export interface PaperRecords {
  organisation: Organisation;
  settings: PaperSettings;
  /** BE, of the plan: the papers' year */
  fiscalYear: number;
  /** in order of number */
  measures: Measure[];
  /** of both rounds */
  standings: Standing[];
  /** null: nothing more is known of the plan */
  plan: PlanRecord | null;
  /** what the plan answers: the last one before it; null: none */
  assessed: { assessment: Assessment; framework: Framework } | null;
  /** the positions of each round's memo, with what they said */
  endorsements: Record<Round, Endorsement[]>;
  /** the O items of the year: what its list calls them (empty: it is not known), and what is known of their pages */
  items: { titles: Record<string, string>; pages: ItemPage[] };
  /** when the papers are made */
  now: Date;
}

/** What a paper is asked for of. */
export interface PaperAsked {
  organisation: Organisation;
  /** BE; undefined: the year that is worked on */
  fiscalYear?: number | undefined;
  now: Date;
}

/**
 * Reads what the papers of a year are made from. Who may have it is checked before.
 * @throws Refusal `no_plan` when the office has none, or none of that year
 */
export async function loadPaperRecords({ organisation, fiscalYear: asked, now }: PaperAsked): Promise<PaperRecords> {
  const office = organisation._id;
  const plan = await askedPlan(office, now, asked);
  const { fiscalYear, measures } = plan;
  const assessment = await assessmentBefore(office, fiscalYear);
  return {
    organisation,
    settings: await loadPaperSettings(office),
    fiscalYear,
    measures,
    standings: await loadStandings(organisation, plan, localDate(now)),
    plan: await planRecordOf(office, fiscalYear),
    assessed: assessment && { assessment, framework: knownFrameworkOf(assessment.fiscalYear) },
    endorsements: {
      '6m': await loadEndorsements(organisation, { fiscalYear, round: '6m' }),
      '12m': await loadEndorsements(organisation, { fiscalYear, round: '12m' }),
    },
    items: { titles: knownFrameworkOf(fiscalYear).items, pages: await itemPagesOf(office, fiscalYear) },
    now,
  };
}
