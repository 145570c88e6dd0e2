import type { LocalDate } from '../calendar/dates';
import { officeCalendar } from '../holidays/office-calendar';
import type { OfficeId } from '../office-store';
import { listOrganisations } from '../organisations/organisation.model';
import { officesRemindedOn } from './find-owed';
import { daysStoodFor, dueDaysRemindedOn, type ReminderCalendar, type Steps } from './lead-days.rules';

/** An office with the due days that it is reminded of. */
export interface RemindedOffice {
  office: OfficeId;
  dueDays: ReadonlyMap<LocalDate, Steps>;
}

/**
 * The offices in which something is due that is reminded of on a day, in order of slug: each by its own holidays.
 * @param calendar of all offices
 */
export async function remindedOffices(day: LocalDate, calendar: ReminderCalendar): Promise<RemindedOffice[]> {
  const usual = dueDaysRemindedOn(day, calendar);
  const stood = daysStoodFor(day, calendar.holidays);
  const others = new Map<OfficeId, RemindedOffice['dueDays']>();
  for (const organisation of await listOrganisations()) {
    const holidays = officeCalendar(calendar.holidays, organisation);
    // Most days an office's own holidays make no difference, and all are found by one question.
    if (daysStoodFor(day, holidays) === stood) continue;
    others.set(organisation._id, dueDaysRemindedOn(day, { ...calendar, holidays }));
  }
  const found = (await officesRemindedOn(usual))
    .filter((office) => !others.has(office))
    .map((office) => ({ office, dueDays: usual as RemindedOffice['dueDays'] }));
  for (const [office, dueDays] of others) {
    if ((await officesRemindedOn(dueDays)).includes(office)) found.push({ office, dueDays });
  }
  return found.sort((a, b) => a.office.localeCompare(b.office));
}
