import { z } from 'zod';
import { ROUNDS, type Round } from '../domain/calendar/dates';

/** What the data of buttons and notifications is made of. */
export const payloads = {
  /** of a record: a person, a file, an announcement */
  id: z.string().regex(/^[0-9a-f]{24}$/),
  /** BE; LINE's date pickers take no day after 2100 CE, and a year's due days may lie in the year after it */
  year: z.int().min(2500).max(2641),
  measure: z.int().min(1),
  round: z.enum([...ROUNDS] as [Round, ...Round[]]),
  unit: z.string().max(60),
  /** code of an O item */
  item: z.string().regex(/^O[1-9]\d{0,2}$/),
  /** key of a position of the memo chain */
  position: z.string().max(63),
  /** whose part of a measure it is; buttons of before name none */
  partUnit: z.string().max(60).optional(),
  from: z.int().min(0),
};
