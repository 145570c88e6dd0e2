import { tidy } from '../thai-text/normalise';
import { withoutPoliteEnd } from '../thai-text/polite-end';
import { takeSeen } from '../thai-text/seen';

/** Longer than any name, or what anybody is called at work. */
const LONGEST_NAME = 80;
export const LONGEST_JOB_TITLE = 100;

/** How often somebody is asked for their name who does not give it, and how many days lie between. */
const MOST_ASKED = 2;
const ASKED_AGAIN_AFTER_DAYS = 7;
const DAY_MS = 24 * 3600_000;

/** What people write before their name: `ผมชื่อ`, `ดิฉัน นางสาว…`, `ชื่อ-สกุล:`, `คุณ`. */
const INTRODUCTION =
  /^(?:กระผม|ผม|ดิฉัน|ฉัน|หนู|ข้าพเจ้า)(?=\s|ชื่อ|นาย|นาง|ว่าที่)\s*(?:ชื่อ\s*:?\s*)?|^ชื่อ(?:\s*[-–]?\s*(?:นาม)?สกุล)?\s*:?\s*|^คุณ\s*/u;
/** Between the two parts of a name some name the second. */
const SURNAME = /\s+นามสกุล\s*:?\s*/u;
/** How words begin that people are called at work, and no name does. */
const AT_WORK =
  /^(?:นัก(?:วิชาการ|วิเคราะห์|ทรัพยากร|จัดการ|พัฒนา|ประชาสัมพันธ์|สันทนาการ|บริหาร|วิทยา|ผังเมือง)|เจ้าพนักงาน|เจ้าหน้าที่|พนักงาน|หัวหน้า|ผู้อำนวยการ|ผู้ช่วย|ผอ\.|รองปลัด|ปลัดเทศบาล|ปลัดอบต|ปลัดองค์การ|รองนายก|นายกเทศมนตรี|นายกองค์การ|นายกอบต|นายช่าง(?:โยธา|ไฟฟ้า|สำรวจ|เครื่องกล)|นิติกร|วิศวกร|เลขานุการ|สถาปนิก)/u;
/** What parts a name from what somebody works as, where it is said. */
const BETWEEN = /\s*(?:\n|,|;|\/|\(|ตำแหน่ง\s*:?)\s*/u;
/** A title that stands apart from the name behind it, and belongs to it: นางสาว, ดร., ว่าที่ ร.ต. */
const TITLE = /^(?:นาย|นาง|นางสาว|ว่าที่|ว่าที่ร้อย\S*|ร้อย\S*|สิบ\S*|จ่า\S*|พันจ่า\S*|พัน(?:ตรี|โท|เอก)|\S*\.(?:หญิง)?)$/u;
/** What stands between a first name and the rest of a surname. */
const WITH_NEXT = ['ณ', 'ณ.', 'แซ่'];
/** Emoji, with what changes or joins them: they are part of no name. */
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u{FE0F}|\u{200D}|\u{20E3}/gu;
const NAME = /^[\p{L}\p{M}.'’\- ]+$/u;

/** A person's full name, and what they work as; null: it was not said. */
export interface SaidName {
  fullName: string;
  jobTitle: string | null;
}

/** Why words are no full name. */
export type NameProblem = 'unseen' | 'no_surname' | 'not_letters' | 'too_long';

/**
 * Reads a full name and what somebody works as from one message: `สมศรี ใจดี นักวิชาการคลัง`. Without anything between them, the first two
 * words are the name (a title before it, or ณ in it, not counted).
 */
export function readFullName(typed: string): SaidName | { problem: NameProblem } {
  const said = withoutPoliteEnd(takeSeen(typed.replace(PICTURES, ' ')))
    .replace(INTRODUCTION, '')
    .replace(SURNAME, ' ');
  const parted = BETWEEN.exec(said);
  const first = tidy(withoutPoliteEnd(parted ? said.slice(0, parted.index) : said));
  const jobTitle = parted ? readJobTitle(said.slice(parted.index + parted[0].length).replace(/\)$/, '')) : null;
  if (takeSeen(first) === '') return { problem: 'unseen' };
  const words = jobTitle === null ? nameFirst(first.split(' ')) : first.split(' ');
  const length = jobTitle === null ? lengthOfName(words) : words.length;
  const fullName = words.slice(0, length).join(' ');
  if (!NAME.test(fullName)) return { problem: 'not_letters' };
  if (jobTitle === null && words.length < 2) return { problem: 'no_surname' };
  const behind = jobTitle ?? readJobTitle(words.slice(length).join(' '));
  if (fullName.length > LONGEST_NAME || (behind ?? '').length > LONGEST_JOB_TITLE) return { problem: 'too_long' };
  return { fullName, jobTitle: behind };
}

/** What somebody works as, as they typed it; null: nothing that can be seen. */
export function readJobTitle(typed: string): string | null {
  const title = tidy(takeSeen(typed.replace(PICTURES, ' ')).replace(/^ตำแหน่ง\s*:?\s*/u, ''));
  return takeSeen(title) === '' ? null : title;
}

/** The words of a name and of what somebody works as, where that may stand in front: `นักวิชาการคลัง สมศรี ใจดี`. */
function nameFirst(words: readonly string[]): string[] {
  const name = AT_WORK.test(words[0] ?? '')
    ? words.findIndex((_, index) => index > 0 && isName(words.slice(index)))
    : 0;
  return name > 0 ? [...words.slice(name), ...words.slice(0, name)] : [...words];
}

/** Whether words are just a name. */
const isName = (words: readonly string[]): boolean => words.length > 1 && lengthOfName(words) === words.length;

/** How many words are the name. */
function lengthOfName(words: readonly string[]): number {
  const titles = words.findIndex((word) => !TITLE.test(word));
  const surname = Math.max(titles, 0) + 1;
  return surname + (WITH_NEXT.includes(words[surname] ?? '') ? 2 : 1);
}

/** Whether somebody is to be asked for their full name: who has given none, twice at most, and not soon after they were asked. */
export function isNameToAsk(
  { fullName, nameAsked }: { fullName?: string; nameAsked?: { times: number; at: Date } },
  now: Date,
): boolean {
  if (fullName !== undefined) return false;
  if (!nameAsked) return true;
  const isLongAgo = nameAsked.at.getTime() + ASKED_AGAIN_AFTER_DAYS * DAY_MS <= now.getTime();
  return nameAsked.times < MOST_ASKED && isLongAgo;
}
