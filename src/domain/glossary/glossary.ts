import { parse } from 'yaml';
import { z } from 'zod';

const entrySchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]+$/),
  /** as people say it; the first heads the answer */
  names: z.array(z.string().min(1)).min(1),
  answer: z.string().min(1),
  /** where it is known from */
  source: z.string().min(1),
  /** the total that the level it is about needs */
  from: z.number().optional(),
  /** keys of what is asked next */
  see: z.array(z.string()).default([]),
});

/** A word of the field, or what one does about it, explained. */
export type Term = z.infer<typeof entrySchema>;

/**
 * Reads the glossary from its YAML text (data/ita/glossary.yaml).
 * @throws ZodError when the text is not of that form
 */
export function parseGlossary(text: string): Term[] {
  return z.array(entrySchema).parse(parse(text));
}
