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
