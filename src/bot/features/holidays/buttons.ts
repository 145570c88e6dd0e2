import { z } from 'zod';
import { isLocalDate } from '../../../domain/calendar/dates';
import { definePostback } from '../../../line/postback';
import { payloads } from '../../../ui/payloads';

export const moreHolidaysButton = definePostback(
  'holidays.list',
  z.object({ year: payloads.year, from: payloads.from }),
);
export type MoreHolidays = z.infer<typeof moreHolidaysButton.schema>;

const day = z.string().refine(isLocalDate);
/** Begins a change; of a range that is there already, to remove it. */
export const changeHolidayButton = definePostback(
  'holidays.change',
  z.object({ change: z.enum(['add', 'remove']), first: day.nullable(), last: day.nullable() }),
);
export type ChangeHoliday = z.infer<typeof changeHolidayButton.schema>;
