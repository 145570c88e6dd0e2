import { foldThai } from './skeleton';

const TONE_QUANTIFIED = /[\u0e48-\u0e4b][?*+{]/;

/**
 * A readable Thai phrase as a pattern over skeletons. Written as a regular expression in plain Thai and small Latin letters;
 * a blank (also ` ?` and ` *`) means "blanks or none", ` +` means blanks. A quantifier belongs behind a letter or a group, never
 * behind a tone mark, which is folded away.
 * @throws Error where a quantifier stands behind a tone mark: it would be of the letter before, and `อุ๊?บ` a part of `รอบ`
 */
export function source(phrase: string): string {
  if (TONE_QUANTIFIED.test(phrase)) throw new Error(`a quantifier behind a tone mark: ${phrase}`);
  return [...phrase]
    .map(foldThai)
    .join('')
    .replace(/\\.|\[(?:\\.|[^\]])*\]| ([?*+])?/g, blankAsPattern);
}

function blankAsPattern(part: string): string {
  if (part.startsWith('[')) return part.replaceAll(' ', '\\s');
  if (part === ' +') return '\\s+';
  return part.startsWith(' ') ? '\\s*' : part;
}

/** Compiles a phrase; `g` finds all, `y` only where it is told to look. */
export function pattern(phrase: string, flags = 'g'): RegExp {
  return new RegExp(source(phrase), flags);
}

/** One pattern for any of several phrases. */
export function anyOf(phrases: readonly string[], flags = 'g'): RegExp {
  return new RegExp(phrases.map((phrase) => `(?:${source(phrase)})`).join('|'), flags);
}

/** Where a sticky pattern that starts at `from` ends, or -1. */
export function endOfMatch(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  const found = sticky.exec(text);
  return found ? from + found[0].length : -1;
}
