import type { LocalDate } from '../calendar/dates';
import type { HolidayCalendar } from '../calendar/holidays';
import { loadDueDays } from '../holidays/load-due-days';
import { type MovedReminders, movedReminders } from '../holidays/moved-reminders.rules';
import { officeCalendar } from '../holidays/office-calendar';
import type { Organisation } from '../organisations/organisation.model';
import type { Change } from './save-content';

/** An office, and when its reminders go out. */
interface Reminded {
  organisation: Organisation;
  today: LocalDate;
  leadDays: readonly number[];
  /** the days off of all offices */
  national: HolidayCalendar;
}

/** Which reminders would go out on other days by the holidays of an import; null: it changes no holidays. */
export async function movedByChanges(
  { organisation, today, leadDays, national }: Reminded,
  changes: readonly Change[],
): Promise<MovedReminders[] | null> {
  const changed = changes.find(
    (change) => change.kind === 'organisation' && change.parts.some(({ part }) => part === 'holidays'),
  );
  if (changed?.kind !== 'organisation') return null;
  const { roundDates, holidays = [] } = changed.organisation;
  const dueDays = await loadDueDays({ ...organisation, roundDates }, today);
  const before = officeCalendar(national, organisation);
  return movedReminders(dueDays, leadDays, { before, after: officeCalendar(national, { holidays }) }, today);
}
