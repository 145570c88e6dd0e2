/** A character of a text takes six bytes of JSON at most: `\u001f`. */
const BYTES_A_CHARACTER = 6;
/** Of a number, a word without quotes, a pair of quotes or brackets. */
const BYTES_OF_ANOTHER = 24;
const BRACKETS = 2;
const COMMA = 1;
/** Quotes, colon and comma around the name of a property. */
const AROUND_A_NAME = 4;

/**
 * Whether a value takes so many bytes as JSON at most. Cards are far smaller than they may be: that shows without putting them into words,
 * which takes longer than to look at them.
 */
export function isWithinBytes(value: unknown, most: number): boolean {
  return bytesAtMost(value) <= most || bytesOf(value) <= most;
}

/** What a value takes as JSON, in bytes. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}

/** As much as it takes, or more. */
function bytesAtMost(value: unknown): number {
  if (typeof value === 'string') return BRACKETS + BYTES_A_CHARACTER * value.length;
  if (typeof value !== 'object' || value === null) return BYTES_OF_ANOTHER;
  if ('toJSON' in value) return Number.POSITIVE_INFINITY;
  let sum = BRACKETS;
  if (Array.isArray(value)) {
    for (const part of value) sum += COMMA + bytesAtMost(part);
    return sum;
  }
  // What it inherits is counted too: without a list of names it takes a third of the time.
  for (const name in value) {
    sum += AROUND_A_NAME + BYTES_A_CHARACTER * name.length + bytesAtMost((value as Record<string, unknown>)[name]);
  }
  return sum;
}
