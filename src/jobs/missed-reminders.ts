import { instantOf, type LocalDate } from '../domain/calendar/dates';
import type { OfficeId } from '../domain/office-store';
import { findOwed } from '../domain/reminders/find-owed';
import type { ReminderCalendar } from '../domain/reminders/lead-days.rules';
import { remindedOffices } from '../domain/reminders/offices-reminded';
import type { Log } from '../log';
import { missedDays } from './job-run.model';
import { isDayPlanned } from './reminder-day.model';
import { REMINDERS } from './reminders-job';

/** Missed days that are told of; a longer standstill was noticed otherwise. */
const MOST_DAYS = 30;

/**
 * The days, by office, on which reminders were due and were not all planned: no scheduler ran, or the office's planning failed. An
 * office that owed nothing (as far as can be told now) missed nothing. One that cannot be looked at is reported, and counts.
 * @param from the first day that is looked at
 * @param before the day after the last
 */
export async function missedReminders(
  calendar: ReminderCalendar,
  from: LocalDate,
  before: LocalDate,
  log: Log,
): Promise<Map<OfficeId, LocalDate[]>> {
  const missed = new Map<OfficeId, LocalDate[]>();
  for (const day of (await missedDays(REMINDERS, from, before)).slice(-MOST_DAYS)) {
    for (const { office, dueDays } of await remindedOffices(day, calendar)) {
      if (await isDayPlanned(office, day)) continue;
      const owed = await findOwed(office, dueDays, instantOf(day)).catch((error: unknown) => {
        log.error({ error, office, day }, 'what reminders an office missed cannot be told');
        return null;
      });
      if (owed === null || owed.length > 0) missed.set(office, [...(missed.get(office) ?? []), day]);
    }
  }
  return missed;
}
