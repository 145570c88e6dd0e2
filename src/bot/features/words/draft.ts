import { z } from 'zod';

/** A word to be taught or forgotten, as far as it was said. */
export const valuesSchema = z.object({
  change: z.enum(['teach', 'forget']),
  word: z.string().nullable(),
  /** what it means; null: not said yet */
  means: z.object({ is: z.enum(['unit', 'measure', 'position']), key: z.string(), name: z.string() }).nullable(),
});
export type Values = z.infer<typeof valuesSchema>;
export type Meaning = NonNullable<Values['means']>;
