import { tidy } from '../thai-text/normalise';
import { takeSeen } from '../thai-text/seen';

/** Longer than any name, or what anybody is called at work. */
const LONGEST_NAME = 80;
export const LONGEST_JOB_TITLE = 100;

/** How often somebody is asked for their name who does not give it, and how many days lie between. */
const MOST_ASKED = 2;
const ASKED_AGAIN_AFTER_DAYS = 7;
const DAY_MS = 24 * 3600_000;

/** What people write before their name. */
const INTRODUCTION = /^(?:ผม|ดิฉัน|ฉัน)?\s*ชื่อ(?:\s*[-–]?\s*(?:นาม)?สกุล)?\s*:?\s*|^คุณ\s*/u;
/** What parts a name from what somebody works as, where it is said. */
const BETWEEN = /\s*(?:\n|,|;|\/|\(|ตำแหน่ง\s*:?)\s*/u;
/** A title that stands apart from the name behind it, and belongs to it: นางสาว, ดร., ว่าที่ ร.ต. */
const TITLE = /^(?:นาย|นาง|นางสาว|ว่าที่|ว่าที่ร้อย\S*|ร้อย\S*|สิบ\S*|จ่า\S*|พันจ่า\S*|พัน(?:ตรี|โท|เอก)|\S*\.)$/u;
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
  const said = takeSeen(typed.replace(PICTURES, ' ')).replace(INTRODUCTION, '');
  const parted = BETWEEN.exec(said);
  const first = tidy(parted ? said.slice(0, parted.index) : said);
  const jobTitle = parted ? readJobTitle(said.slice(parted.index + parted[0].length).replace(/\)$/, '')) : null;
  if (takeSeen(first) === '') return { problem: 'unseen' };
  const words = first.split(' ');
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
