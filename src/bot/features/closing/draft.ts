import { z } from 'zod';
import type { RoundOfYear } from '../../../domain/reports/current.rules';
import { payloads } from '../../../ui/payloads';

/** What is to be closed. */
export const valuesSchema = z.object({
  year: payloads.year,
  round: payloads.round,
  /** numbers of measures */
  nums: z.array(payloads.measure),
  /** as typed; null: none yet */
  reason: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

export const roundIn = ({ year: fiscalYear, round }: Pick<Values, 'year' | 'round'>): RoundOfYear => ({
  fiscalYear,
  round,
});
