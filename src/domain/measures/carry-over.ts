import { Refusal } from '../../refusal';
import { type ClassedIndicator, weaknesses } from '../assessments/classes.rules';
import { assessmentBefore } from '../assessments/find-assessment';
import { knownFrameworkOf } from '../assessments/framework-file';
import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import { fiscalYearOf } from '../calendar/dates';
import { type Organisation, oneAtATime, saveOrganisation } from '../organisations/organisation.model';
import { shownMark } from '../shown-mark';
import { type AddedMeasure, type CarriedPlan, carriedPlan, withoutUnits } from './carry-over.rules';
import { type Measure, measures } from './measure.model';
import { currentPlan, measuresOfPlan } from './plan';
import { notePlanStored } from './plan-record.model';
import { texts } from './texts';

/** What a new year may begin from. */
export interface ToCarryOver {
  /** BE, of the new plan */
  to: number;
  /** the plan it begins from, in order of number */
  plan: Measure[];
  /** those that cannot go on: no unit of today sees to them */
  orphaned: Measure[];
  /** weak indicators of the last assessment, worst first */
  weak: ClassedIndicator[];
  /** tells one state of all this from another */
  state: string;
}

/**
 * The plan that a year begins from: the one that is worked on, for the running year where that has none yet, else for the one after it.
 * @param asked BE; undefined: that year
 * @throws Refusal `no_plan`, `plan_exists`, `year_too_far`
 */
export async function planToCarryOver(
  organisation: Organisation,
  now: Date,
  asked: number | undefined,
): Promise<ToCarryOver> {
  const office = organisation._id;
  const current = await currentPlan(office, now);
  if (!current) throw new Refusal('no_plan', texts.noPlan);
  const to = asked ?? Math.max(fiscalYearOf(now), current.fiscalYear + 1);
  if (to <= current.fiscalYear || (await measuresOfPlan(office, to)).length > 0) {
    throw new Refusal('plan_exists', texts.planExists(to));
  }
  if (to > fiscalYearOf(now) + 1) throw new Refusal('year_too_far', texts.yearTooFar(to, fiscalYearOf(now) + 1));
  const plan = current.measures;
  const assessment = await assessmentBefore(office, to);
  const weak = assessment ? weaknesses(assessment, knownFrameworkOf(assessment.fiscalYear)) : [];
  const { units, roundDates } = organisation;
  const shown = JSON.stringify([to, plan, units.map(({ key }) => key), roundDates]);
  const state = shownMark(shown);
  return { to, plan, orphaned: withoutUnits(organisation, plan), weak, state };
}

/**
 * Stores a new year's plan from last year's, by an admin. Call it inside a transaction.
 * @param ends numbers of the measures that do not go on
 * @throws Refusal as `planToCarryOver`; `nothing_carried` where no measure is left
 */
export async function carryOver(
  organisation: Organisation,
  { to, ends, added }: { to: number; ends: readonly number[]; added: readonly AddedMeasure[] },
  { by, at, eventId }: Required<Cause>,
): Promise<CarriedPlan> {
  const office = organisation._id;
  await oneAtATime(office);
  const { plan, orphaned } = await planToCarryOver(organisation, at, to);
  const gone = [...ends, ...orphaned.map(({ num }) => num)];
  const next = carriedPlan(organisation, plan, { to, ends: gone, added });
  if (next.measures.length === 0) throw new Refusal('nothing_carried', texts.nothingCarried);
  await notePlanStored(office, to, at);
  for (const measure of next.measures) await measures(office).insert(measure);
  if (next.roundDates.length > 0) {
    await saveOrganisation({ ...organisation, roundDates: [...organisation.roundDates, ...next.roundDates] });
  }
  const subject = `plan ${to} from ${plan[0]?.fiscalYear ?? ''}`;
  await recordAudit(office, { at, actor: by, action: 'plan.carried_over', subject, eventId });
  return next;
}
