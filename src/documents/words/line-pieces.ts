import { COMPOUNDS } from './compounds';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Shorter ones are found inside of other words by chance; longer ones would leave half a line empty. */
const KNOWN = { shortest: 4, longest: 32 };

/** Spaces · abbreviations (พ.ศ., ป.ป.ช.) · numbers (๘๕.๕๐, ๑/๒๕๖๙) · Thai · what else stands together. */
const TOKENS =
  /[ \u00A0]+|(?:(?:เ?[ก-ฮ][ิี]?){1,4}\.)+|[๐-๙]+(?:[.,:/-][๐-๙]+)*|[\u0E00-\u0E4F\u0E5A-\u0E7F]+|[^ \u00A0\u0E00-\u0E7F]+/gu;
const SPACES = /^[ \u00A0]+$/u;
const ABBREVIATION = /^(?:(?:เ?[ก-ฮ][ิี]?){1,4}\.)+$/u;
const THAI = /^[\u0E00-\u0E7F]/u;

/** What a line never begins with: repeated and shortened words, vowels and tone marks, closing signs. */
const NEVER_FIRST = /^[ๆฯะาำๅัิ-ฺ็-๎%!,.:;?)\]}»”’…]/u;
/** What a line never ends with: leading vowels and opening signs. */
const NEVER_LAST = /[เ-ไ([{«“‘]$/u;
/** Words that say nothing without the next one. */
const LEADS = new Set(['การ', 'ความ', 'ผู้', 'นัก', 'น่า', 'พ.ศ.', 'ไม่']);
const SINGLE_CONSONANT = /^[ก-ฮ]$/u;
/** Spaces that are no place to turn: behind a list's stroke, before ๆ, between พ.ศ. or ที่ and the number, between a day and its month. */
const STROKE = /^[-–•]$/u;
const REPEAT = /^[ๆฯ]/u;
const BEFORE_NUMBER = /(?:พ\.ศ\.|ที่)$/u;
const NUMBER = /^[0-9๐-๙]/u;
const DAY = /(?:^|[^0-9๐-๙])[0-9๐-๙]{1,2}$/u;
const MONTH =
  /^(?:(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน|กุมภาพันธ์|(?:เ?[ก-ฮ][ิี]?){1,2}\.[ก-ฮ]\.)/u;

/** Finds words that no line's end may split. Pure; made once for a paper. */
export interface LineWords {
  /**
   * The text in pieces, which joined are the text: a line may end after each of them, and spaces stand by themselves. No piece has a line
   * break of its own in it; texts with `\n` are split before.
   */
  piecesOf(text: string): string[];
}

/** @param own the office's own names, e.g. of its villages */
export function lineWords(own: readonly string[]): LineWords {
  const known = [...new Set([...own.flatMap((name) => name.split(/[^\u0E00-\u0E7F]+/u)), ...COMPOUNDS])]
    .filter((word) => word.length >= KNOWN.shortest && word.length <= KNOWN.longest && THAI.test(word))
    .sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${known.join('|')})`, 'u');
  return { piecesOf: (text) => joined(tokensOf(text, pattern)) };
}

function tokensOf(text: string, known: RegExp): string[] {
  return (text.match(TOKENS) ?? []).flatMap((token) => {
    if (SPACES.test(token) || NUMBER.test(token) || ABBREVIATION.test(token)) return [token];
    return THAI.test(token) ? thaiWords(token, known) : otherParts(token);
  });
}

function thaiWords(run: string, known: RegExp): string[] {
  // What is in brackets of the pattern comes out at the odd places.
  return run
    .split(known)
    .flatMap((part, place) => (place % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
}

/** An address is turned after its signs, as `/`; all else that has no space in it stands together. */
function otherParts(token: string): string[] {
  return /:\/\/|^www\./.test(token) ? (token.match(/[^/?&=#-]*[/?&=#-]+|[^/?&=#-]+/gu) ?? [token]) : [token];
}

/** Sets together what no line's end may part. */
function joined(tokens: readonly string[]): string[] {
  const pieces: string[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] ?? '';
    const before = pieces.at(-1);
    const next = tokens[place + 1];
    if (SPACES.test(token)) {
      const glued = before !== undefined && next !== undefined && isNoPlaceToTurn(before, next);
      if (glued && !SPACES.test(before)) {
        pieces[pieces.length - 1] = before + token + next;
        place++;
      } else pieces.push(token);
    } else if (before !== undefined && !SPACES.test(before) && belongTogether(before, token)) {
      pieces[pieces.length - 1] = before + token;
    } else pieces.push(token);
  }
  return pieces;
}

const isNoPlaceToTurn = (before: string, next: string): boolean =>
  REPEAT.test(next) ||
  STROKE.test(before) ||
  (BEFORE_NUMBER.test(before) && NUMBER.test(next)) ||
  (DAY.test(before) && MONTH.test(next));

const belongTogether = (before: string, token: string): boolean =>
  NEVER_FIRST.test(token) ||
  NEVER_LAST.test(before) ||
  LEADS.has(before) ||
  SINGLE_CONSONANT.test(before) ||
  SINGLE_CONSONANT.test(token);

/** A piece that is wider than the line, cut where it must be: between words if it has several, else between letters with their marks. */
export function cutToFit(piece: string, fits: (part: string) => boolean): string[] {
  if (fits(piece)) return [piece];
  const words = gathered(
    [...segmenter.segment(piece)],
    (before, part) => fits(before + part) || NEVER_FIRST.test(part),
  );
  if (words.length > 1) return words.flatMap((word) => cutToFit(word, fits));
  return gathered([...graphemes.segment(piece)], (before, part) => fits(before + part));
}

function gathered(parts: readonly { segment: string }[], belongs: (before: string, part: string) => boolean): string[] {
  const all: string[] = [];
  for (const { segment } of parts) {
    const before = all.at(-1);
    if (before !== undefined && belongs(before, segment)) all[all.length - 1] = before + segment;
    else all.push(segment);
  }
  return all;
}
