import { fiscalYearOf, type Round } from '../calendar/dates';
import type { Measure } from './measure.model';
import type { Closing, PlanRecord } from './plan-record.model';
import { importedIn } from './result-round.rules';

/**
 * Why nothing is asked for of a part of a measure in a round: an admin closed it, it was over before TamTid followed it, or the measure
 * was published without it.
 */
export type Exempt = 'closed' | 'history' | 'published';

/**
 * Why a measure is not owed in a round; null: it is. Owed is what belongs to a fiscal year in which its plan was first stored, or to a
 * later one; plans of before and results that were imported are history (contract section 8).
 * @param plan what is known of the measure's plan; null: nothing, then it was stored just now
 */
export function exemptOf(
  plan: Pick<PlanRecord, 'firstStoredAt' | 'closings'> | null,
  measure: Pick<Measure, 'fiscalYear' | 'num' | 'result' | 'roundResults'>,
  round: Round,
): Exclude<Exempt, 'published'> | null {
  if (closingOf(plan, measure, round)) return 'closed';
  return importedIn(measure, round) || (plan && isHistory(plan, measure.fiscalYear)) ? 'history' : null;
}

/** Whether a plan was over before it was first stored. @param fiscalYear of the plan (BE) */
export function isHistory({ firstStoredAt }: Pick<PlanRecord, 'firstStoredAt'>, fiscalYear: number): boolean {
  return fiscalYear < fiscalYearOf(firstStoredAt);
}

/** What an admin closed of a measure in a round; null: nothing. */
export function closingOf(
  plan: Pick<PlanRecord, 'closings'> | null,
  { num }: Pick<Measure, 'num'>,
  round: Round,
): Closing | null {
  return plan?.closings.find((one) => one.measure === num && one.round === round) ?? null;
}
