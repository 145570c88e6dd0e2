import { z } from 'zod';
import { isLocalDate, ROUNDS, type Round } from '../../../domain/calendar/dates';
import { payloads } from '../../../ui/payloads';

const day = z.string().refine(isLocalDate);

/** The due day that is to be changed, as far as it was said. */
export const valuesSchema = z.object({
  year: payloads.year,
  /** the measure whose own day it is; null: the office's day of a round */
  num: payloads.measure.nullable(),
  round: z.enum([...ROUNDS] as [Round, ...Round[]]).nullable(),
  /** `standard`: back to the standard day, for a measure to the office's */
  dueOn: day.or(z.literal('standard')).nullable(),
  /** the due day that the admin saw last */
  was: day.nullable(),
});
export type Values = z.infer<typeof valuesSchema>;
