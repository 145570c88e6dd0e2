import { addDays, type LocalDate } from '../calendar/dates';

/** How many working days a report waits before its reviewers are reminded. */
export const WORKING_DAYS_TO_WAIT = 3;

/**
 * The last day on which a report must have been handed in to have waited so many working days by the end of today: the working
 * days after that day, today among them, are at least so many.
 * @param isWorkingDay of the office's calendar
 */
export function waitedSince(
  today: LocalDate,
  workingDays: number,
  isWorkingDay: (day: LocalDate) => boolean,
): LocalDate {
  let day = today;
  for (let counted = 0; counted < workingDays; day = addDays(day, -1)) {
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}

/** Working days from one reminder of the same report to the next. */
const WORKING_DAYS_BETWEEN = 5;

/**
 * Whether reviewers are reminded on a working day of what was handed in on `since`: after three working days, and every five more.
 * @param isWorkingDay of the office's calendar
 */
export function isReminderDay(since: LocalDate, today: LocalDate, isWorkingDay: (day: LocalDate) => boolean): boolean {
  let waited = 0;
  for (let day = addDays(since, 1); day <= today; day = addDays(day, 1)) if (isWorkingDay(day)) waited += 1;
  const over = waited - WORKING_DAYS_TO_WAIT;
  return over >= 0 && over % WORKING_DAYS_BETWEEN === 0;
}
