import type { Found } from '../../../domain/thai-text/find-all';
import { pattern } from '../../../domain/thai-text/pattern';
import { scan } from '../../../domain/thai-text/scan';

/** Measures that are named in one go. `value`: the first. */
export interface MeasuresFound extends Found<number> {
  all: readonly number[];
}

const NOUN = '(?:(?:มาต(?:ร)?า?การ|ข้อ|ม\\.?)(?: ที่)?)?';
/** What is counted is no measure: a share, months, people, a day of a month. */
const COUNTED =
  '(?!\\d|\\.\\d|/\\d|\\s*(?:%|เปอ|เดือน|คน|ครั้ง|ฉบับ|ราย(?!งาน)|โครงการ|เรื่อง|วัน|ปี|รุ่น|แห่ง|บาท|เล่ม|[ก-ฮ]{1,2}\\.[ก-ฮ]|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา))';
const AND = pattern(` (?:(?:,|และ|กับ|แล้ว ?ก็|รวม ?ถึง|รวม ?ทั้ง|\\+|&) ?)+${NOUN} (\\d{1,2})${COUNTED}`, 'y');
const NEXT_NAMED = pattern(`\\s+(?:มาต(?:ร)?า?การ(?: ที่)?|ม\\.?(?: ที่)?) (\\d{1,2})${COUNTED}`, 'y');
const UP_TO = pattern(` (?:-|–|ถึง|จน ?ถึง) ${NOUN} (\\d{1,2})${COUNTED}`, 'y');
const BARE = pattern(`\\s+(\\d{1,2})${COUNTED}`, 'y');
const FIRST = pattern(`^\\s*(?:ราย ?งาน|ส่ง ?งาน)? (?:ข้อ (?:ที่)?)? (\\d{1,2})(?=\\s*(?:-|–|,|และ|ถึง|กับ))`, '');
const EVERY = pattern('(?:ครบ)? ทุก ?มาตรการ(?! ?ฐาน)|มาตรการ ?(?:ทั้ง ?หมด|ทุก ?ข้อ)', '');
const BUT = pattern(` (?:ยก ?เว้น|เว้น|นอก ?จาก|ไม่ ?รวม) ${NOUN} (\\d{1,2})${COUNTED}`, 'y');
const MOST = 99;
const LONGEST_RANGE = 30;

/** Each measure together with those that its sentence names along with it: `มาตรการ 1 และ 4`, `มาตรการ 2-5`, `มาตรการ 1 2 3`. */
export function withLists(text: string, found: readonly Found<number>[]): MeasuresFound[] {
  const lists: MeasuresFound[] = [];
  for (const one of found) {
    const last = lists.at(-1);
    if (last && one.from < last.to) continue;
    lists.push(extended(text, one));
  }
  return lists;
}

/** Several measures that begin a text as mere numbers: `1-4 เสร็จแล้ว`. One number alone may be anything. */
export function findLeadingList(text: string): MeasuresFound | null {
  const match = FIRST.exec(text);
  if (!match) return null;
  const to = match[0].length;
  const list = extended(text, { from: to - (match[1]?.length ?? 0), to, value: Number(match[1]) });
  return list.all.length > 1 ? list : null;
}

/** Where a text says that it is about every measure, and but which: `ทุกมาตรการยกเว้น 4 และ 5`; null: nowhere. */
export function findEveryMeasure(text: string): { from: number; to: number; except: readonly number[] } | null {
  const match = EVERY.exec(text);
  if (!match) return null;
  const to = match.index + match[0].length;
  BUT.lastIndex = to;
  const but = BUT.exec(text);
  if (!but) return { from: match.index, to, except: [] };
  const behind = to + but[0].length;
  const left = extended(text, { from: behind - (but[1]?.length ?? 0), to: behind, value: Number(but[1]) });
  return { from: match.index, to: left.to, except: left.all };
}

function extended(text: string, one: Found<number>): MeasuresFound {
  const all = [one.value];
  let to = one.to;
  for (;;) {
    const next = read(AND, text, to) ?? read(NEXT_NAMED, text, to) ?? readRange(text, to, all.at(-1) ?? 0);
    if (!next) break;
    all.push(...next.nums);
    to = next.to;
  }
  const bare = all.length === 1 ? bareFrom(text, to) : null;
  if (bare) all.push(...bare.nums);
  return { from: one.from, to: bare?.to ?? to, value: one.value, all: [...new Set(all)] };
}

interface Next {
  nums: number[];
  to: number;
}

function read(words: RegExp, text: string, from: number): Next | null {
  words.lastIndex = from;
  const match = words.exec(text);
  const num = Number(match?.[1]);
  return match && num >= 1 && num <= MOST ? { nums: [num], to: from + match[0].length } : null;
}

function readRange(text: string, from: number, first: number): Next | null {
  const last = read(UP_TO, text, from);
  const [end = 0] = last?.nums ?? [];
  if (!last || end <= first || end - first > LONGEST_RANGE) return null;
  return { nums: Array.from({ length: end - first }, (_, step) => first + 1 + step), to: last.to };
}

/** Numbers with mere blanks between them are a list from three on: two may be a measure and a share. */
function bareFrom(text: string, from: number): Next | null {
  const nums: number[] = [];
  let to = from;
  for (let next = read(BARE, text, to); next; next = read(BARE, text, to)) {
    nums.push(...next.nums);
    to = next.to;
  }
  return nums.length >= 2 ? { nums, to } : null;
}

/** Whether a text begins with a number that may be a measure's, as in a list of lines: gives it, and what follows. */
export function leadingNumber(line: string): { num: number; rest: string } | null {
  const match = /^[\s\-–•*]*(?:ข้อ\s*(?:ที่\s*)?)?([0-9๐-๙]{1,2})\s*[.):]?\s+(\S.*)$/su.exec(line);
  const num = Number(scan(match?.[1] ?? '').text);
  return match?.[2] !== undefined && num >= 1 ? { num, rest: match[2] } : null;
}
