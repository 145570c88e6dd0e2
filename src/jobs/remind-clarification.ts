import { endOfDay, fiscalYearOf, localDate } from '../domain/calendar/dates';
import { knownHolidays } from '../domain/calendar/holiday-files';
import type { HolidayCalendar } from '../domain/calendar/holidays';
import { clarificationOf } from '../domain/clarification/clarification';
import { isClarificationReminderDay } from '../domain/clarification/clarification.rules';
import { officeCalendar } from '../domain/holidays/office-calendar';
import { measuresOfPlan } from '../domain/measures/plan';
import { listOrganisations } from '../domain/organisations/organisation.model';
import { notifyClarification } from '../notifications/clarification/clarification-due';

/**
 * Reminds admins of the days in which objections to O items are answered, where the office has a plan of the running year and has not
 * answered. It may be called by any number of schedulers and again after a crash: each message is stored once.
 * @returns how many were newly told
 */
export async function remindClarification({
  now,
  holidays = knownHolidays(),
}: {
  now: Date;
  /** the calendar that ships with the project when left out */
  holidays?: HolidayCalendar;
}): Promise<{ planned: number }> {
  const day = localDate(now);
  const year = fiscalYearOf(now);
  let planned = 0;
  for (const organisation of await listOrganisations()) {
    const office = organisation._id;
    const { window, done } = await clarificationOf(office, year);
    if (done.includes('send')) continue;
    if (!isClarificationReminderDay(day, window, officeCalendar(holidays, organisation))) continue;
    if ((await measuresOfPlan(office, year)).length === 0) continue;
    planned += await notifyClarification(office, year, now, endOfDay(day));
  }
  return { planned };
}
