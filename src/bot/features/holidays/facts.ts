import type { LocalDate } from '../../../domain/calendar/dates';
import { loadDueDays } from '../../../domain/holidays/load-due-days';
import { type MovedReminders, movedReminders } from '../../../domain/holidays/moved-reminders.rules';
import { officeCalendar } from '../../../domain/holidays/office-calendar';
import { requireRange } from '../../../domain/holidays/own-holidays.rules';
import type { OfficeHoliday } from '../../../domain/organisations/organisation.model';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Draft } from '../../forms/draft';
import type { Resolved } from '../../forms/form';
import { holidaysAfter, type Values } from './draft';
import { texts } from './texts';

/** What a change of the holidays would mean. */
export interface Facts {
  moved: MovedReminders[];
  /** due days that fall on a day of the range */
  dueThen: LocalDate[];
}

/**
 * Holds a draft against the holidays of now; days that cannot be are asked for again.
 * @throws Refusal `no_holidays` where there is nothing to remove
 */
export async function resolveDraft(ctx: MemberContext, draft: Draft<Values>): Promise<Resolved<Values, Facts>> {
  const { change, first: from, last: to, name } = draft;
  const own = ctx.organisation.holidays ?? [];
  const facts: Facts = { moved: [], dueThen: [] };
  if (change === 'remove' && own.length === 0) throw new Refusal('no_holidays', texts.noneOwn);
  try {
    if (change === 'add' && from !== null) requireRange({ from, to: to ?? from }, ctx.today);
    if (from === null || to === null || (change === 'add' && name === null)) return { draft, facts, notice: null };
    return { draft, facts: await factsOf(ctx, { from, to }, holidaysAfter(own, draft)), notice: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const again = error.code === 'swapped_days' || error.code === 'too_many_days' ? { first: from } : { first: null };
    return { draft: { ...draft, ...again, last: null }, facts, notice: error.message };
  }
}

async function factsOf(
  ctx: MemberContext,
  { from, to }: { from: LocalDate; to: LocalDate },
  holidays: OfficeHoliday[],
): Promise<Facts> {
  const dueDays = await loadDueDays(ctx.organisation, ctx.today);
  const { leadDays, national } = ctx.reminders;
  const calendars = { before: ctx.reminders.holidays, after: officeCalendar(national, { holidays }) };
  return {
    moved: movedReminders(dueDays, leadDays, calendars, ctx.today),
    dueThen: dueDays.filter((day) => day >= from && day <= to),
  };
}
