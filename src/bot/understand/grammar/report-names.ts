import { pattern } from '../../../domain/thai-text/pattern';
import { isPartOf, type TitleIndex } from '../title-index';

const MEASURE_NOUN = pattern('มาต(?:ร)?า?การ(?: ?(?:ที่|เรื่อง|ด้าน|ข้อ))?\\s*$', '');
const SUBJECT_NOUN = pattern('(?:เรื่อง|โครงการ|กิจกรรม|ด้าน|หัวข้อ)\\s*$', '');
const TRAILING_GLUE = pattern('(?:ทำ|ดำเนิน การ|คืบ หน้า|ก้าว หน้า|ได้|ไป|แล้ว|เป็น|อยู่|ที่|ประมาณ| )+$', '');
const LONGEST_NAME = 60;
const SHORTEST_NAME = 2;
const SHORTEST_TITLE = 6;
const TITLE_SHARE = 0.75;

/** Whether a text ends with a noun that announces a name: มาตรการ, เรื่อง, โครงการ. */
export function endsWithNoun(text: string): boolean {
  return MEASURE_NOUN.test(text) || SUBJECT_NOUN.test(text);
}

/**
 * How many letters from `from` on name a measure of no known title: behind มาตรการ, or stuck to the command when a part (at `next`)
 * follows that says how far it is. 0: none do.
 */
export function nameLength(text: string, from: number, next: number | undefined, hasCommand: boolean): number {
  const before = text.slice(0, from);
  const isAnnounced = MEASURE_NOUN.test(before);
  const isSubject = hasCommand && next !== undefined && (SUBJECT_NOUN.test(before) || !before.endsWith(' '));
  if (!isAnnounced && !isSubject) return 0;
  const blank = text.indexOf(' ', from);
  const end = next !== undefined && next - from <= LONGEST_NAME ? next : blank < 0 ? text.length : blank;
  const name = text.slice(from, end);
  const length = name.length - (TRAILING_GLUE.exec(name)?.[0].length ?? 0);
  return length < SHORTEST_NAME ? 0 : length;
}

/** Whether the name just before `from` was announced by มาตรการ itself. */
export function isMeasureAnnounced(text: string, from: number): boolean {
  return MEASURE_NOUN.test(text.slice(0, from));
}

/** How many letters from `from` on only repeat the title of the measure whose number was just said (`มาตรการ 7 (E-Service)`). */
export function repeatedTitleLength(titles: TitleIndex, num: number, text: string, from: number): number {
  const chunk = /^[("]?[^ ,):"]+[)"]?/.exec(text.slice(from))?.[0] ?? '';
  return chunk.length >= SHORTEST_TITLE && isPartOf(titles, num, chunk, TITLE_SHARE) ? chunk.length : 0;
}
