import { z } from 'zod';
import type { ToCarryOver } from '../../../domain/measures/carry-over';
import type { CarriedPlan } from '../../../domain/measures/carry-over.rules';
import { payloads } from '../../../ui/payloads';

/** The form's name, and so the feature's. */
export const FORM = 'carry_over';

/** A new year's plan, as far as it was said. Null: not said yet. */
export const valuesSchema = z.object({
  /** BE, of the new plan */
  to: payloads.year,
  /** numbers of the measures that do not go on */
  ends: z.array(payloads.measure).nullable(),
  added: z
    .array(z.object({ title: z.string(), units: z.array(payloads.unit), indicators: z.array(z.int().min(1).max(10)) }))
    .nullable(),
  /** the plan that the review showed; null: it was not shown yet */
  seen: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

/** What it begins from, and what a whole draft makes of it. */
export interface Facts {
  from: ToCarryOver;
  /** null: not all is said yet */
  next: CarriedPlan | null;
}
