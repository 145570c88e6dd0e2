import { z } from 'zod';

// How LINE counts: UTF-16 code units by default; grapheme clusters where the reference says so (labels, displayText, template
// texts, chatBarText). https://developers.line.biz/en/docs/messaging-api/text-character-count/
const segmenter = new Intl.Segmenter();

/** Whether a text has so many grapheme clusters at most; `ที่` is one. */
export function isWithinGraphemes(text: string, max: number): boolean {
  // A cluster is at least one code unit: most texts need no counting.
  return text.length <= max || [...segmenter.segment(text)].length <= max;
}

/** A text that is not empty, counted in UTF-16 code units. */
export function unitsUpTo(max: number) {
  return z.string().min(1, 'May not be empty').max(max, `Length must be between 1 and ${max}`);
}

/** A text that may be empty, counted in UTF-16 code units. */
export function optionalUnitsUpTo(max: number) {
  return z.string().max(max, `Length must be between 0 and ${max}`);
}

/** A text that is not empty, counted in grapheme clusters. */
export function graphemesUpTo(max: number) {
  return z
    .string()
    .min(1, 'May not be empty')
    .refine((text) => isWithinGraphemes(text, max), `Length must be between 1 and ${max}`);
}

/** An address LINE's servers or apps fetch: HTTPS only, at most 2,000 characters, percent-encoded. */
export const httpsUrl = z
  .string()
  .max(2000, 'Length must be between 0 and 2000')
  .refine((url) => /^https:\/\/[^\s]+$/i.test(url) && URL.canParse(url), 'invalid uri scheme')
  .refine((url) => isAscii(url), 'invalid uri: must be percent-encoded');

/** What a URI action may open. */
export const actionUri = z
  .string()
  .min(1, 'May not be empty')
  .max(1000, 'Length must be between 1 and 1000')
  .refine((uri) => /^(https?:\/\/[^\s]+|line:\/\/[^\s]+|tel:[^\s]+)$/i.test(uri), 'invalid uri scheme')
  .refine((uri) => isAscii(uri), 'invalid uri: must be percent-encoded');

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  return /^[\x00-\x7f]*$/.test(text);
}

export const userId = z.string().regex(/^U[0-9a-f]{32}$/, 'must be a user ID');
