import type { LocalDate } from '../calendar/dates';
import type { OfficeDay } from './office-days';

/** The days that are not over, the first first; a range over the turn of two years, which stands in both, once. */
export function nextDays(days: readonly OfficeDay[], today: LocalDate, most: number): OfficeDay[] {
  const isSame = (one: OfficeDay, other: OfficeDay): boolean =>
    one.kind === 'holiday' && other.kind === 'holiday' && one.from === other.from && one.name === other.name;
  return days
    .filter((day, at) => day.to >= today && days.findIndex((one) => one === day || isSame(one, day)) === at)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .slice(0, most);
}
