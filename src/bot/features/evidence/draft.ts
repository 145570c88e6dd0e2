import { z } from 'zod';
import { payloads } from '../../../ui/payloads';

/** Evidence that is being taken, as far as it is known what it is about. */
export const valuesSchema = z.object({
  /** key of what was sent */
  batch: z.string().min(1),
  /** of the plan that is chosen from */
  year: payloads.year,
  /** what it is about, once that is known; without a unit: it is asked whose part of a joint measure it is */
  about: z
    .object({ measure: payloads.measure, round: payloads.round, unit: payloads.unit.nullable().default(null) })
    .nullable(),
  /** false: more is waited for, until somebody says that it is all */
  isSent: z.boolean().default(true),
  /** a set of pictures of which some are still to come, until it was asked about */
  coming: z.object({ id: z.string(), total: z.int().nullable() }).nullable().default(null),
});
export type Values = z.infer<typeof valuesSchema>;
