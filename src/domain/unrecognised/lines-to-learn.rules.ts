import { lettersOf } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';
import type { LabelledMiss } from './unrecognised.model';

/** A line as `data/understanding` holds them. */
export interface LineToLearn {
  manner: 'kept';
  intent: string;
  text: string;
}

/** Fewer letters of a name stand in too many words. */
const FEWEST_LETTERS = 3;
/** How a person is named or reached: a title before a name, a number of a telephone or a card, an address, a code that admits somebody. */
const PERSONAL = [
  /นาย(?!ก|ทะเบียน|ช่าง|แพทย์|อำเภอ|จ้าง|ด่าน|สถานี|ตรวจ)|นางสาว|นาง\s*[ก-ฮ]|น\.\s?ส\.|ด\.\s?[ชญ]\.|ว่าที่\s*ร/u,
  /คุณ(?!ธรรม|ภาพ|สมบัติ|ค่า|วุฒิ|ลักษณะ|ประโยชน์)\s*[ก-ฮเ-ไ]/u,
  /\d(?:[\s-]?\d){6}/u,
  /[@/\\]|https?:|www\./iu,
  /[a-z0-9]{4}-[a-z0-9]{4}/iu,
];
/** What names values in a line to learn from. */
const BRACES = /[{}]/u;

/**
 * The lines to learn from that labelled texts give, each once and in an order that tells nothing of when they were typed. Left out is what names
 * somebody or how they are reached: who learns from it is not of the office.
 * @param names of the people of the office
 */
export function linesToLearn(labelled: readonly LabelledMiss[], names: readonly string[]): LineToLearn[] {
  const parts = names.flatMap((name) => name.split(/\s+/u)).map(lettersOf);
  const known = [...new Set(parts)].filter((part) => part.length >= FEWEST_LETTERS);
  const isPersonal = (text: string): boolean => {
    const letters = lettersOf(text);
    const plain = toArabicDigits(text);
    return known.some((part) => letters.includes(part)) || PERSONAL.some((one) => one.test(plain));
  };
  const lines = labelled
    .filter(({ text }) => !BRACES.test(text) && !isPersonal(text))
    .map(({ text, intent }): LineToLearn => ({ manner: 'kept', intent, text: text.trim() }));
  return [...new Map(lines.map((line) => [line.text, line])).values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}
