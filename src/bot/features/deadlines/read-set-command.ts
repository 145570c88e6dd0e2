import { fiscalYearFromNumber, type LocalDate, type Round } from '../../../domain/calendar/dates';
import { readDay } from '../../../domain/calendar/read-day';
import { plainText } from '../../../domain/thai-text/comparable';
import type { Slots } from '../../understand';

const MEASURE = /(?:มาตรการ(?:ที่|หมายเลข)?|ม\.)\s*(\d{1,3})(?!\d)/u;
const STANDARD = /(?:วัน|กำหนด(?:ส่ง)?|ตาม)?\s*(?:เดิม|ปกติ|มาตรฐาน|ของหน่วยงาน)/u;
const FISCAL_YEAR = /(?:ปี\s*)?งบ(?:ประมาณ)?\s*(?:พ\.?ศ\.?)?\s*(\d{4}|\d{2})(?!\d)/u;
const YEAR = /ปี\s*(?:พ\.?ศ\.?)?\s*(\d{4}|\d{2})(?!\d)/u;

/** What a command said of a due day; null: not said. */
export interface SetCommand {
  num: number | null;
  /** a measure is meant, which words name rather than a number */
  isMeasure: boolean;
  round: Round | null;
  fiscalYear: number | null;
  /** `'standard'`: back to it; `'impossible'`: the calendar has no such day; `'other_weekday'`: it is not the weekday it was called */
  day: LocalDate | 'standard' | 'impossible' | 'other_weekday' | null;
}

/** Reads what is said behind ตั้งกำหนดส่ง, `มาตรการ 3 รอบ 6 เดือน 10 มี.ค. 2570`; any part may be missing. A day without its year is the next to come. */
export function readSetCommand({ detail = '', round }: Pick<Slots, 'detail' | 'round'>, today: LocalDate): SetCommand {
  let rest = plainText(detail);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match;
  };
  const year = take(FISCAL_YEAR)?.[1];
  const num = take(MEASURE)?.[1];
  const read = readDay(rest, today);
  // The year beside a day is the day's; one that is left is the fiscal year.
  if (read !== null && read !== 'impossible') rest = read.rest;
  return {
    num: num === undefined ? null : Number(num),
    isMeasure: num !== undefined || rest.includes('มาตรการ'),
    round: round ?? null,
    fiscalYear: yearOf(year ?? take(YEAR)?.[1]),
    day: dayOf(read) ?? (STANDARD.test(rest) ? 'standard' : null),
  };
}

function dayOf(read: ReturnType<typeof readDay>) {
  if (read === null || read === 'impossible') return read;
  return read.isOtherWeekday ? 'other_weekday' : read.day;
}

const yearOf = (written: string | undefined): number | null =>
  written === undefined ? null : fiscalYearFromNumber(Number(written));
