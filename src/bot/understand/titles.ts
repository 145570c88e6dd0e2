import type { Found } from '../../domain/thai-text/find-all';
import { pattern } from '../../domain/thai-text/pattern';
import type { Scan } from '../../domain/thai-text/scan';
import { isPartOf, matchTitles, type TitleIndex, type TitleMatch } from './title-index';
import { endOfWord } from './words';

/** A measure named by its title or a part of it. */
export interface TitleFound extends Found<number> {
  strength: number;
}

/** About this many telling letters, beyond doubt which title: enough where nothing announces a measure. */
const ENOUGH = 3.2;
/** Enough where a word said that a measure comes now. */
const ENOUGH_ANNOUNCED = 2.4;
/** The best title must be this many times as strong as the next, or so much ahead of it. */
const CLEAR_OF_RIVAL = 1.22;
const AHEAD_OF_RIVAL = 1.6;
/** What is left of a chunk in front of or behind a title and belongs to it. */
const FRONT = 14;
const BACK = 3;
/** This share of what is left of a chunk behind a recognised part must stand in the title to belong to it. */
const REST_SHARE = 0.5;

const ANNOUNCED = pattern(
  '(?:มาต(?:ร)?า?การ(?: ?(?:ที่|เรื่อง|ด้าน|การ))?|เรื่อง|โครงการ|ราย ?งาน|ผล|อั[บปพ]เด[ตท]|สถานะ)(?: การ)?\\s*$',
  '',
);
/** Commands may stand right before a title without a blank; they are no part of it. */
const COMMAND_FRONT = pattern(
  '^(?:ขอ|จะ|ส่ง|แจ้ง|ราย ?งาน(?: ผล)?(?: (?:ของ|เรื่อง|การ))?|บันทึก|อั[บปพ]เด[ตท](?: งาน)?|สถานะ(?: ของ)?|ดู|เช็ค|เช็ก|เรื่อง|ตาม(?: เรื่อง)?|ความ ?(?:คืบ|ก้าว) ?หน้า|ผล|งาน|โครงการ|คะแนน|ของ|มาต(?:ร)?า?การ|ด้าน|ที่|อยาก ?รู้|ใน)+',
  '',
);

/** The letters of รายงาน that a title with งาน in it may have claimed. */
const HALF_A_COMMAND = 4;
/** Words that are a command wherever they stand before a title. */
const COMMAND_WORD = pattern('^.*(?:ราย ?งาน|มาต(?:ร)?า?การ|สถานะ|อั[บปพ]เด[ตท]|หน้า|บันทึก ?ผล)', '');

function isClear(match: TitleMatch, announced: boolean): boolean {
  const { strength, rival } = match;
  return (
    strength >= (announced ? ENOUGH_ANNOUNCED : ENOUGH) &&
    (strength >= rival * CLEAR_OF_RIVAL || strength >= rival + AHEAD_OF_RIVAL)
  );
}

function startOfTitle(text: string, match: TitleMatch, floor: number): number {
  const blank = Math.max(text.lastIndexOf(' ', match.from - 1) + 1, floor);
  const front = text.slice(blank, match.from);
  const cut = COMMAND_WORD.exec(text.slice(blank, match.from + HALF_A_COMMAND))?.[0].length ?? 0;
  if (cut > front.length) return blank + cut;
  const command = Math.max(COMMAND_FRONT.exec(front)?.[0].length ?? 0, COMMAND_WORD.exec(front)?.[0].length ?? 0);
  return front.length - command <= FRONT ? blank + command : match.from;
}

function endOfTitle(scan: Scan, index: TitleIndex, match: TitleMatch, from: number, ceiling: number): number {
  const end = Math.min(endOfWord(scan, from, match.to), ceiling);
  const blank = scan.text.indexOf(' ', end);
  const chunk = Math.min(blank < 0 ? scan.text.length : blank, ceiling);
  const isRest = chunk - end <= BACK || isPartOf(index, match.value, scan.text.slice(end, chunk), REST_SHARE);
  return isRest ? chunk : end;
}

/**
 * The measure that a text names by its title, a part of the title or a misspelling of it; null when none or more than one might
 * be meant. `closed` are pieces that mean something else.
 */
export function findTitle(
  scan: Scan,
  index: TitleIndex,
  closed: readonly { from: number; to: number }[],
): TitleFound | null {
  const { text } = scan;
  if (index.nums.length === 0) return null;
  const shut = new Uint8Array(text.length);
  for (const { from, to } of closed) shut.fill(1, from, to);
  const [best] = matchTitles(index, text, (position) => shut[position] === 0);
  if (!best) return null;
  const announced = ANNOUNCED.test(text.slice(0, best.from));
  if (!isClear(best, announced)) return null;
  const floor = Math.max(0, ...closed.filter(({ to }) => to <= best.from).map(({ to }) => to));
  const ceiling = Math.min(text.length, ...closed.filter(({ from }) => from >= best.to).map(({ from }) => from));
  const from = startOfTitle(text, best, floor);
  return { from, to: endOfTitle(scan, index, best, from, ceiling), value: best.value, strength: best.strength };
}
