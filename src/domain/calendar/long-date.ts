import { type LocalDate, toBuddhistYear } from './dates';
import { MONTH_NAMES } from './read-month';

// As official papers write days: the month in full.

/** `1 มีนาคม 2565` */
export function longThaiDate(day: LocalDate): string {
  return `${Number(day.slice(8))} ${longThaiMonth(day)}`;
}

/** `มีนาคม 2565`, of any day in that month */
export function longThaiMonth(day: LocalDate): string {
  const [year = '', month = ''] = day.split('-');
  return `${MONTH_NAMES[Number(month) - 1]} ${toBuddhistYear(Number(year))}`;
}
