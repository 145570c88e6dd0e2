import { pattern, source } from '../../domain/thai-text/pattern';
import type { Scan } from '../../domain/thai-text/scan';
import { DIGIT_WORDS, numberOf } from './numbers';

const DIGIT = `(?:${DIGIT_WORDS.join('|')})`;
const TENS = source(`(?:ยี่|${DIGIT})?สิบ(?:เอ็ด|${DIGIT})?`);
/** `หกสอง`, `สองห้าหกสอง`, `หกสิบสอง`, `สองพันห้าร้อยหกสิบสอง` */
const YEAR = source(`(?:สอง พัน ห้า ร้อย ${TENS}|${TENS}|(?:สอง ห้า )?${DIGIT} ${DIGIT})`);

const AFTER_YEAR = pattern(`ปี ?(?:งบ ?(?:ประมาณ)?)? ?(?:พ\\. ?ศ\\. ?)?(${YEAR})(?! ?(?:เดือน|เปอ|%|คน|ข้อ|ร้อย|พัน|ปี))`);
const ONE_MORE_YEAR = pattern(
  `[5-7]\\d ?(?:กับ|และ|ถึง|เทียบ|มา|ไป|เป็น|แล้วก็)? ?(?:ปี)? ?(${YEAR})(?! ?(?:เดือน|เปอ|%|คน|ข้อ|ร้อย|พัน|ปี))`,
);
/** Of one word only where nothing stands before: the letter is a syllable of many words. */
const ITEM = pattern(
  `(โอ|(?<![ก-๛])(?:ไอ|อี)) ?(?:ข้อ ?(?:ที่)?)? ?(${TENS})|(?<![ก-๛])(โอ|ไอ|อี) ?(${DIGIT})(?! ?${DIGIT}|[ก-ฮ]{2}์)`,
);
const LETTER_OF: Readonly<Record<string, string>> = { [source('โอ')]: 'o', [source('ไอ')]: 'i', [source('อี')]: 'e' };
const ONE_MORE_ITEM = pattern(`[oie]\\d{1,2} ?(?:กับ|และ|ถึง|แล้วก็|หรือ) ?(${TENS})(?! ?(?:เดือน|เปอ|%|คน|ข้อ|คะแนน|แต้ม))`);

/** Years that are spoken of; others are some number. */
const FIRST_YEAR = 55;
const LAST_YEAR = 79;

const SPELLED = new RegExp(DIGIT, 'g');
const ONLY_DIGITS = new RegExp(`^(?:${DIGIT}|\\s)+$`);
const CENTURY = pattern('^สอง พัน ห้า ร้อย', '');

/** Two digits of a year, or none where the words say another number. */
function yearOf(words: string): string | null {
  const isSpelled = ONLY_DIGITS.test(words);
  const year = isSpelled
    ? [...words.matchAll(SPELLED)].slice(-2).reduce((sum, [digit]) => sum * 10 + DIGIT_WORDS.indexOf(digit), 0)
    : numberOf(words.replace(CENTURY, '').replace(/\s/g, ''));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? String(year) : null;
}

/** The code's letter and number; the words of two digits only. */
function itemOf(match: RegExpExecArray): string {
  const letter = LETTER_OF[match[1] ?? match[3] ?? ''] ?? '';
  return `${letter}${numberOf((match[2] ?? match[4] ?? '').replace(/\s/g, ''))}`;
}

function replaceAll(
  scanned: Scan,
  words: RegExp,
  read: (match: RegExpExecArray) => [part: string, written: string] | null,
): Scan {
  let { text, at } = scanned;
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const heard = read(match);
    if (!heard) continue;
    const [part, written] = heard;
    const from = match.index + match[0].lastIndexOf(part);
    const first = at[from] ?? 0;
    // The last sign stands for all that is left of the words.
    const places = Array.from(
      { length: written.length },
      (_, index) => at[from + Math.min(index, part.length - 1)] ?? first,
    );
    text = text.slice(0, from) + written + text.slice(from + part.length);
    at = [...at.slice(0, from), ...places, ...at.slice(from + part.length)];
    // The number may be what another one stands behind.
    words.lastIndex = from;
  }
  return { original: scanned.original, text, at };
}

/** A scanned text with the numbers of years and items as they are spoken put into digits: `ปีหกสอง` → `ปี62`, `โอสามสิบแปด` → `o38`. */
export function withDigits(scanned: Scan): Scan {
  const year = ([, words = '']: RegExpExecArray): [string, string] | null => {
    const read = yearOf(words);
    return read === null ? null : [words, read];
  };
  const years = replaceAll(replaceAll(scanned, AFTER_YEAR, year), ONE_MORE_YEAR, year);
  const items = replaceAll(years, ITEM, (match) => [match[0], itemOf(match)]);
  return replaceAll(items, ONE_MORE_ITEM, ([, words = '']) => [words, String(numberOf(words.replace(/\s/g, '')))]);
}
