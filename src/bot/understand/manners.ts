import { endOfMatch, pattern } from '../../domain/thai-text/pattern';
import { type Scan, scan } from '../../domain/thai-text/scan';
import { CLOSING, GREETING, STUCK } from './lexicon/manners';

/** So far from either end of a text its manners are looked for. */
const END = 100;
/** So many one behind the other: nobody thanks more often. */
const MOST = 12;
const MARKS_BEHIND = /(?:(?!💯)\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f(?!\u20e3)|[\s!~^,])+$/u;
const CLOSES = pattern(`(?<=^|[ ,.!~:;)"'-])${CLOSING} *$`, '');
const STICKS = pattern(`(?<=[^ ])${STUCK} *$`, '');
const OPENS = pattern(GREETING, 'y');

/**
 * A text as typed without the greeting before it and without thanks, politeness, pictures and closing sentences behind it, so that none of them changes what
 * is read. A text that is nothing else stays as it is.
 */
export function withoutManners(text: string): string {
  const said = withoutClosing(text);
  const head = scan(said.slice(0, END));
  const opened = endOfMatch(OPENS, head.text, 0);
  const rest = opened > 0 ? said.slice(head.at[opened]).trim() : said;
  return rest === '' ? text : rest;
}

function withoutClosing(text: string): string {
  let said = text.trim();
  for (let round = 0; round < MOST; round += 1) {
    const before = said;
    said = said.replace(MARKS_BEHIND, '');
    const from = Math.max(0, said.length - END);
    const tail = scan(said.slice(from));
    const closing = CLOSES.exec(tail.text) ?? STICKS.exec(tail.text);
    const place = closing ? from + beginningOf(closing.index, tail) : said.length;
    // คณะ, ขณะ and ลักษณะ end in the letter of their own, which has the skeleton of that of นะ.
    if (said.charAt(place) !== 'ณ') said = said.slice(0, place).trimEnd();
    if (said === '') return text;
    if (said === before) break;
  }
  return said;
}

/** Where in the original a place of its skeleton begins; of three letters of a kind, of which the skeleton has two, the last: `คะแนน|นะคะ`. */
function beginningOf(place: number, { at, original }: Scan): number {
  let from = at[place] ?? 0;
  while (from + 1 < (at[place + 1] ?? 0) && original.charAt(from) === original.charAt(from + 1)) from += 1;
  return from;
}
