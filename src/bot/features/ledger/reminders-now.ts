import { addDays, type LocalDate, localDate } from '../../../domain/calendar/dates';
import { measuresOfPlan, planYear } from '../../../domain/measures/plan';
import { belongsTo, hasRole, unitsFor } from '../../../domain/people/people.rules';
import type { Audience } from '../../../domain/reminders/lead-days.rules';
import { reminderDays } from '../../../domain/reminders/reminder-days.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { MemberContext } from '../../context';
import { texts } from './texts';

/** What is true now of the reminders of a person: why none comes, or when the next one does. */
export async function remindersNow(ctx: MemberContext): Promise<string[]> {
  const { person } = ctx;
  const quiet = person.quietSince ? [texts.not.quiet(localDate(person.quietSince))] : [];
  const units = unitsFor(person, 'report');
  const isExecutive = hasRole(person, 'executive');
  if (units.length === 0 && !isExecutive) return [...quiet, texts.not.adminOnly];

  const fiscalYear = await planYear(ctx.officeId, ctx.now);
  if (fiscalYear === null) return [...quiet, texts.not.noPlan];
  const plan = { fiscalYear, measures: await measuresOfPlan(ctx.officeId, fiscalYear) };
  const standings = await loadStandings(ctx.office, plan, ctx.today);
  const owed = standings.filter(({ missing }) => missing.length > 0);
  const own = owed.filter(({ measure }) => belongsTo(measure.units, units));
  const told = isExecutive ? owed : own;
  if (told.length === 0) return [...quiet, isExecutive ? texts.not.nothingOffice : texts.not.nothingOwn];

  const coming = [
    ...own.map(({ dueOn }) => ({ dueOn, audience: 'unit' as const })),
    ...(isExecutive ? owed.map(({ dueOn }) => ({ dueOn, audience: 'office' as const })) : []),
  ];
  const next = nextOf(ctx, coming);
  return [...quiet, next ? texts.not.next(told.length, next.day, next.dueOn) : texts.not.noneLeft(told.length)];
}

/** The first reminder day after today. */
function nextOf(
  { today, reminders }: MemberContext,
  coming: readonly { dueOn: LocalDate; audience: Audience }[],
): { day: LocalDate; dueOn: LocalDate } | null {
  const kinds = new Map(coming.map((one) => [`${one.dueOn} ${one.audience}`, one]));
  const days = [...kinds.values()].flatMap(({ dueOn, audience }) => {
    const [day] = reminderDays(dueOn, audience, reminders, addDays(today, 1));
    return day === undefined ? [] : [{ day, dueOn }];
  });
  return days.sort((a, b) => a.day.localeCompare(b.day) || a.dueOn.localeCompare(b.dueOn))[0] ?? null;
}
