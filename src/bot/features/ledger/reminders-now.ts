import { compact } from '../../../compact';
import { belongsTo, unitsFor } from '../../../domain/abilities/roles.rules';
import { addDays, localDate } from '../../../domain/calendar/dates';
import { measuresOfPlan, planYear } from '../../../domain/measures/plan';
import { hasRole } from '../../../domain/people/people.rules';
import type { Audience } from '../../../domain/reminders/lead-days.rules';
import { type NextReminder, nextReminder } from '../../../domain/reminders/next-reminder.rules';
import { stillDue } from '../../../domain/reminders/still-due.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import type { MemberContext } from '../../context';
import { texts } from './texts';

/** What is true now of the reminders of a person: why none comes, or when the next one does. */
export async function remindersNow(ctx: MemberContext): Promise<string[]> {
  const { person } = ctx;
  const quiet = person.quietSince ? [texts.not.quiet(localDate(person.quietSince))] : [];
  if (unitsFor(person, 'report').length === 0 && !hasRole(person, 'executive')) return [...quiet, texts.not.adminOnly];
  const fiscalYear = await planYear(ctx.office, ctx.now);
  if (fiscalYear === null) return [...quiet, texts.not.noPlan];
  return [...quiet, ofReminders(ctx, await owedBy(ctx, fiscalYear))];
}

/** Something that lacks something, and when the person is next reminded of it. */
interface Owed {
  standing: Standing;
  next: NextReminder | null;
}

function ofReminders({ person }: MemberContext, owed: readonly Owed[]): string {
  if (owed.length === 0) return hasRole(person, 'executive') ? texts.not.nothingOffice : texts.not.nothingOwn;
  const [next] = owed
    .flatMap((one) => one.next ?? [])
    .sort((a, b) => a.day.localeCompare(b.day) || a.dueOn.localeCompare(b.dueOn));
  if (next) return texts.not.next(owed.length, next.day, next.dueOn);
  const isAllIn = owed.every(({ standing }) => !standing.missing.includes('report'));
  return isAllIn ? texts.not.partsOnly(owed.length) : texts.not.noneLeft(owed.length);
}

/** Of the plan that is worked on, and of the year before what is reminded of still: that goes on into the new year. */
async function owedBy(ctx: MemberContext, fiscalYear: number): Promise<Owed[]> {
  const owed: Owed[] = [];
  for (const year of [fiscalYear - 1, fiscalYear]) {
    const plan = { fiscalYear: year, measures: await measuresOfPlan(ctx.office, year) };
    for (const standing of stillDue(await loadStandings(ctx.organisation, plan, ctx.today))) {
      const audiences = audiencesOf(ctx, standing);
      const next = nextReminder(standing, audiences, ctx.reminders, addDays(ctx.today, 1));
      if (audiences.length > 0 && (year === fiscalYear || next)) owed.push({ standing, next });
    }
  }
  return owed;
}

function audiencesOf({ person }: MemberContext, { measure }: Standing): Audience[] {
  return compact([
    belongsTo(measure.units, unitsFor(person, 'report')) && ('unit' as const),
    hasRole(person, 'executive') && ('office' as const),
  ]);
}
