import { Refusal } from '../../refusal';
import { fiscalYearOf } from '../calendar/dates';
import { madeOnce } from '../made-once';
import type { OfficeId } from '../office-store';
import { type Measure, measures } from './measure.model';
import { texts } from './texts';

/** The measures of one fiscal year (BE), in order of number. */
export interface Plan {
  fiscalYear: number;
  measures: Measure[];
}

/** The fiscal years (BE) an office has measures for, latest first. */
async function planYears(office: OfficeId): Promise<number[]> {
  const years = await measures(office).aggregate<{ _id: number }>([
    { $group: { _id: '$fiscalYear' } },
    { $sort: { _id: -1 } },
  ]);
  return years.map(({ _id }) => _id);
}

/**
 * The fiscal year (BE) whose measures are being worked on: the running one where the office has measures for it, else the latest with
 * measures. So in October, before the new plan is there, last year's goes on. Null: no measures at all.
 * @param years that have measures, latest first
 */
export function workedOn(years: readonly number[], running: number): number | null {
  return years.includes(running) ? running : (years[0] ?? null);
}

/** The fiscal year (BE) whose measures an office works on. */
export async function planYear(office: OfficeId, now: Date): Promise<number | null> {
  return workedOn(await planYears(office), fiscalYearOf(now));
}

/** The measures of a fiscal year (BE) in order of number; none where there is no plan. */
export async function measuresOfPlan(office: OfficeId, fiscalYear: number): Promise<Measure[]> {
  return planAsked(office, fiscalYear).ask();
}

/** `measuresOfPlan` as a question, for `askTogether`. */
export const planAsked = madeOnce((office, fiscalYear: number) =>
  measures(office).finding({ fiscalYear }, { sort: { num: 1 } }),
);

/** A measure of a fiscal year (BE); null: the plan has none of that number, or none was said. */
export async function measureOfPlan(office: OfficeId, fiscalYear: number, num: number | null): Promise<Measure | null> {
  return (await measuresOfPlan(office, fiscalYear)).find((one) => one.num === num) ?? null;
}

/** The plan that is worked on (`workedOn`); null: the office has no measures at all. */
export async function currentPlan(office: OfficeId, now: Date): Promise<Plan | null> {
  // The running year is the one being worked on as soon as it has measures, so most of the time nothing else is asked.
  const running = fiscalYearOf(now);
  const found = await measuresOfPlan(office, running);
  if (found.length > 0) return { fiscalYear: running, measures: found };
  const [latest] = await planYears(office);
  return latest === undefined ? null : { fiscalYear: latest, measures: await measuresOfPlan(office, latest) };
}

/**
 * The plan a person asks about.
 * @param asked fiscal year (BE) as said; undefined: the one being worked on
 * @throws Refusal `no_plan` when the office has none, or none of that year
 */
export async function askedPlan(office: OfficeId, now: Date, asked?: number): Promise<Plan> {
  const measures = asked === undefined ? [] : await measuresOfPlan(office, asked);
  if (asked !== undefined && measures.length > 0) return { fiscalYear: asked, measures };
  const plan = asked === undefined ? await currentPlan(office, now) : null;
  if (plan) return plan;
  const known = await planYears(office);
  throw new Refusal(
    'no_plan',
    asked === undefined || known.length === 0 ? texts.noPlan : texts.noPlanOfYear(asked, known),
  );
}
