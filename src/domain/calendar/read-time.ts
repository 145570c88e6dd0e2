import { plainText } from '../thai-text/comparable';
import { addDays, instantOf, localDate, localTime } from './dates';
import { NUMBER, numberOf } from './number-words';
import { readClock } from './read-clock';
import { readDay } from './read-day';

/** Why a text gives no instant to come. */
export type TimeProblem =
  | 'not_understood'
  | 'no_clock_time' // a day, and no time of it
  | 'impossible' // no such day or time, e.g. 31 เม.ย., 25.00 น.
  | 'other_weekday' // the date falls on another weekday than the one that was said
  | 'past';

export type ReadTime = { at: Date } | { problem: TimeProblem };

/** Words that say nothing of when. */
const FILLERS =
  /เวลา|ประมาณ|ราวๆ?|ตอน|ช่วง|ตรง|เป๊ะ|วันที่|(?<![ก-๛])(?:ของ|ที่|ใน|ส่ง|ให้|ขอ)|ครับผม|ครับ|คับ|ค่ะ|คะ|นะ|จ้ะ|จ้า|ด้วย|เลย|น\.|[\s,.()"“”]/gu;

const IN_A_WHILE = new RegExp(
  `^\\s*(?:อีก|ใน)\\s*(?:(?<half>ครึ่ง)|(?<count>${NUMBER}))?\\s*(?<unit>ชั่วโมง|ชม\\.?|นาที)\\s*(?<more>ครึ่ง)?\\s*(?:ข้างหน้า)?`,
  'u',
);
const MINUTE_MS = 60_000;

/**
 * Reads when something is to happen, as people type it: `พรุ่งนี้ 9 โมง`, `30 มี.ค. 69 08.30 น.`, `วันจันทร์ บ่ายสองโมง`, `13.00`,
 * `อีก 2 ชั่วโมง`. A time without a day is today's. Nothing may be left that says something else.
 * @param now what "today" and "past" are counted from; Bangkok's calendar
 * @returns the instant, which lies after `now`, or what is wrong
 */
export function readTime(text: string, now: Date): ReadTime {
  const said = plainText(text);
  const while_ = readWhile(said, now);
  if (while_) return while_;

  const today = localDate(now);
  const dayRead = readDay(said, today);
  if (dayRead === 'impossible') return { problem: 'impossible' };
  const clockRead = readClock(dayRead?.rest ?? said);
  if (clockRead === 'impossible') return { problem: 'impossible' };
  const rest = clockRead?.rest ?? dayRead?.rest ?? said;
  if (!clockRead) {
    const isDayOnly = dayRead !== null && saysNothing(rest.replace(/เช้า|สาย|บ่าย|เย็น|ค่ำ|ดึก/gu, ''));
    return { problem: isDayOnly ? 'no_clock_time' : 'not_understood' };
  }
  if (!saysNothing(rest)) return { problem: 'not_understood' };

  if (dayRead?.isOtherWeekday) return { problem: 'other_weekday' };

  const { hour, minute } = clockRead.time;
  const day = dayRead?.day ?? today;
  const at =
    hour === 24
      ? instantOf(addDays(day, 1))
      : instantOf(day, [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'));
  if (at > now) return { at };
  // วันจันทร์ 9 โมง, said on a Monday at ten, is the next Monday.
  return dayRead?.isAnyWeek ? { at: instantOf(addDays(localDate(at), 7), localTime(at)) } : { problem: 'past' };
}

/** `อีก 2 ชั่วโมง`, `อีกครึ่งชั่วโมง`, `อีก 30 นาที`: counted from now, to the full minute. */
function readWhile(said: string, now: Date): ReadTime | null {
  const match = IN_A_WHILE.exec(said);
  if (!match?.groups) return null;
  const { half, count = '1', unit = '', more } = match.groups;
  if (!saysNothing(said.slice(match[0].length))) return { problem: 'not_understood' };
  const amount = (half ? 0.5 : numberOf(count)) + (more ? 0.5 : 0);
  const minutes = unit === 'นาที' ? amount : amount * 60;
  const at = new Date(Math.floor((now.getTime() + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS);
  return at > now ? { at } : { problem: 'past' };
}

function saysNothing(rest: string): boolean {
  return rest.replace(FILLERS, '') === '';
}
