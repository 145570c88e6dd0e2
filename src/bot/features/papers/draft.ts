import { z } from 'zod';
import type { PaperSettings } from '../../../domain/papers/paper-settings';
import { SETTINGS } from '../../../domain/papers/settings.rules';
import { payloads } from '../../../ui/payloads';

/** The form's name, and so the feature's. */
export const FORM = 'papers';

/** Words that are to be the usual ones again. */
export const USUAL = '';

/** A setting of the papers that is changed, as far as it was said. Null: not said yet. */
export const valuesSchema = z.object({
  setting: z.enum(SETTINGS).nullable(),
  /** BE, of what is said anew each year */
  year: payloads.year,
  /** one of its ways */
  way: z.string().nullable(),
  /** `USUAL`: the usual ones */
  words: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;

/** How the papers are now. */
export type Facts = PaperSettings;
