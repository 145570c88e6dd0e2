import { endOfDay, fiscalYearOf, localDate } from '../domain/calendar/dates';
import { knownHolidays } from '../domain/calendar/holiday-files';
import type { HolidayCalendar } from '../domain/calendar/holidays';
import { officeCalendar } from '../domain/holidays/office-calendar';
import { measuresOfPlan } from '../domain/measures/plan';
import { listOrganisations } from '../domain/organisations/organisation.model';
import { isItemReminderDay, usualItemsDue } from '../domain/papers/items.rules';
import { loadPaperSettings } from '../domain/papers/keep-settings';
import { yearOfPapers } from '../domain/papers/paper-settings';
import { notifyItemsOwed } from '../notifications/items/items-owed';

export interface ItemReminderRun {
  now: Date;
  /** the calendar that ships with the project when left out */
  holidays?: HolidayCalendar;
}

/**
 * Reminds people of the O items of the running year that have no page, some days before the office's day for them, where it has a plan of that
 * year. It may be called by any
 * number of schedulers and again after a crash: each message is stored once.
 * @returns how many were newly told
 */
export async function remindItems({ now, holidays = knownHolidays() }: ItemReminderRun): Promise<{ planned: number }> {
  const day = localDate(now);
  const year = fiscalYearOf(now);
  let planned = 0;
  for (const organisation of await listOrganisations()) {
    const office = organisation._id;
    if ((await measuresOfPlan(office, year)).length === 0) continue;
    const due = yearOfPapers(await loadPaperSettings(office), year).itemsDue ?? usualItemsDue(year);
    if (!isItemReminderDay(day, due, officeCalendar(holidays, organisation))) continue;
    planned += await notifyItemsOwed(office, { year, due }, now, endOfDay(day));
  }
  return { planned };
}
