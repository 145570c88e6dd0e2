import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/dates';
import { type HolidayRange, holidaysWith, holidaysWithout } from '../../../domain/holidays/own-holidays.rules';
import type { OfficeHoliday } from '../../../domain/organisations/organisation.model';

const day = z.string().refine((text): text is LocalDate => isLocalDate(text));

/** A change of an office's own holidays, as far as it was said. */
export const valuesSchema = z.object({
  change: z.enum(['add', 'remove']),
  first: day.nullable(),
  last: day.nullable(),
  name: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

/** The own holidays as a whole draft makes them. @throws Refusal as `holidaysWith` and `holidaysWithout` */
export function holidaysAfter(own: readonly OfficeHoliday[], draft: Values): OfficeHoliday[] {
  const { first: from, last: to, name } = draft;
  if (from === null || to === null) throw new Error('a change of holidays without its days');
  return draft.change === 'remove'
    ? holidaysWithout(own, { from, to })
    : holidaysWith(own, { from, to, name: name ?? '' } satisfies HolidayRange);
}
