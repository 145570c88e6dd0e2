import { z } from 'zod';
import { payloads } from '../../../ui/payloads';

/** What an admin may do to a unit. */
export const UNIT_CHANGES = ['add', 'rename', 'merge', 'end'] as const;
export type UnitChange = (typeof UNIT_CHANGES)[number];

/** A change of an office's units, as far as it was said. */
export const valuesSchema = z.object({
  change: z.enum(UNIT_CHANGES),
  /** key of the unit that is to be changed; null: not said yet, or a new one */
  unit: payloads.unit.nullable(),
  /** what it is to be called, as it will be stored */
  name: z.string().nullable(),
  /** key of the unit that takes it in */
  into: payloads.unit.nullable(),
});
export type Values = z.infer<typeof valuesSchema>;
