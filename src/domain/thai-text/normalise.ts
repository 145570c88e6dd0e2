import { compact } from '../../compact';
import { COMPOSED, RULES, type Rule } from './rules';

/** A normalised text that knows where it comes from. */
export interface Placed {
  text: string;
  /** `at[i]` is the index in the original of `text[i]`; one more entry closes the last character */
  at: readonly number[];
}

/**
 * Thai text as it is stored and compared, whoever wrote it in whatever program: NFC, ำ and แ in one character, marks in their order,
 * glyphs of PDFs as letters, plain blanks, ordinary Latin letters and digits, nothing invisible. Thai digits stay. Done twice it is the same.
 */
export function normaliseThai(text: string): string {
  return settled(text, (now, { find, put }) => now.replace(find, put), asIs);
}

/** The same, for who must know where in the original something stands. */
export function normalisePlaced(original: string): Placed {
  const at: number[] = [];
  for (let i = 0; i <= original.length; i += 1) at.push(i);
  return settled({ text: original, at }, rewritten, ({ text }) => text);
}

/** The same for one value on one line: trimmed, every run of white space one space. */
export function tidy(text: string): string {
  return normaliseThai(text).replace(/\s+/g, ' ').trim();
}

const asIs = (text: string): string => text;

/** Any of the rules, to be looked for at once: most texts need none. */
const TROUBLE = new RegExp(RULES.map(({ find }) => `(?:${find.source})`).join('|'), 'u');

const isNfc = (text: string): boolean => text.normalize('NFC') === text;

/** Does what the rules say until nothing is left to do: what one did may give another something. Most texts have nothing from the first. */
function settled<T>(original: T, rewrite: (now: T, rule: Rule) => T, textOf: (now: T) => string): T {
  let now = original;
  for (;;) {
    const text = textOf(now);
    const isTroubled = TROUBLE.test(text);
    if (!isTroubled && isNfc(text)) return now;
    now = compact([
      ...RULES.filter(({ find }) => isTroubled && text.search(find) >= 0),
      !isNfc(text) && COMPOSED,
    ]).reduce(rewrite, now);
  }
}

function rewritten({ text, at }: Placed, { find, put }: Rule): Placed {
  let written = '';
  const places: number[] = [];
  let done = 0;
  const keepUntil = (end: number): void => {
    written += text.slice(done, end);
    for (let i = done; i < end; i += 1) places.push(at[i] ?? 0);
  };
  for (const match of text.matchAll(find)) {
    const [found, one = '', other = ''] = match;
    const by = put(found, one, other);
    keepUntil(match.index);
    written += by;
    for (let i = 0; i < by.length; i += 1) places.push(at[match.index + Math.min(i, found.length - 1)] ?? 0);
    done = match.index + found.length;
  }
  keepUntil(text.length);
  places.push(at.at(-1) ?? 0);
  return { text: written, at: places };
}
