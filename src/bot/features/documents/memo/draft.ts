import { z } from 'zod';
import { FORMATS, type PaperWish } from '../../../../domain/documents/kinds.rules';
import { payloads } from '../../../../ui/payloads';
import type { Draft } from '../../../forms/draft';

/** Left to be written by hand. */
export const BY_HAND = '';

/** A memo, or everything of a round with it, that is to be made: what stands at its head is asked. Null: not asked yet */
export const valuesSchema = z.object({
  // Dialogs of before are of a memo alone.
  kind: z.enum(['D', 'G']).default('D'),
  year: payloads.year,
  round: payloads.round,
  format: z.enum(FORMATS),
  number: z.string().nullable(),
  datedOn: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

export const wishOf = ({ kind, year, round, format, number, datedOn }: Draft<Values>): PaperWish => ({
  kind,
  fiscalYear: year,
  round,
  format,
  units: null,
  memo: { number: number || null, datedOn: datedOn || null },
});
