import { z } from 'zod';

/** What was said of a person's name. */
export const valuesSchema = z.object({
  /** whose it is, by id in hexadecimal; null: not chosen yet */
  person: z.string().nullable(),
  /** the bot asked for it by itself: who skips the name is asked for nothing else */
  isAsked: z.boolean(),
  fullName: z.string().nullable(),
  jobTitle: z.string().nullable(),
});
export type Values = z.infer<typeof valuesSchema>;
