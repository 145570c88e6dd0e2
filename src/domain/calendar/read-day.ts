import { addDays, isLocalDate, type LocalDate, toGregorianYear, weekdayOf } from './dates';
import { NUMBER, numberOf } from './number-words';
import { MONTH, MONTH_OF } from './read-month';

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
const WEEKDAY = '(?<weekday>อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)';
/** The weekday that stands before a date: `วันพุธที่ 25 พ.ย. 69`. */
const WEEKDAY_BEFORE = `(?:(?:วัน)?${WEEKDAY}\\s*(?:ที่)?[\\s,]*)?`;
/** Which week of that day is meant: the one to come, this one, the one after. */
const WHICH_WEEK = '\\s*(?:ที่จะถึง(?:นี้)?|(?<thisWeek>นี้)|(?<next>หน้า))?';

/** Not the beginning of a clock time. */
const NO_CLOCK = '(?!\\d|[.:]\\d|\\s*(?:โมง|น\\.?(?![ก-๛])|นาฬิกา|ทุ่ม|[ap]m))';

const YEAR = `(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?|ปี)?\\s*(?<year>\\d{4}|\\d{2})${NO_CLOCK}`;
const DAY = '(?<!\\d)(?<day>\\d{1,2})';

/** The year (CE) a written number means; two digits are the last two of a Buddhist year, as offices write them. */
function yearOf(written: string): number {
  const year = Number(written);
  if (written.length === 2) return toGregorianYear(2500 + year);
  return year >= 2400 ? toGregorianYear(year) : year;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A calendar day, or null where the month has no such day. */
function dayOf(year: number, month: number, day: number): LocalDate | null {
  const written = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isLocalDate(written) ? written : null;
}

/** The first of some days that is not over, else the first there is at all. */
function firstToCome(days: readonly (LocalDate | null)[], today: LocalDate): LocalDate | null {
  const real = days.filter((day) => day !== null);
  return real.find((day) => day >= today) ?? real[0] ?? null;
}

type Named = Record<string, string | undefined>;
interface Form {
  pattern: RegExp;
  /** a weekday alone: there is one every week. Elsewhere a weekday must be that of the date. */
  isWeekday?: true;
  /** null: there is no such day */
  day: (named: Named, today: LocalDate) => LocalDate | null;
}

/** 0 (Sunday) to 6; พฤหัส is พฤหัสบดี. */
const weekdayNamed = (name: string): number => WEEKDAYS.findIndex((one) => one.startsWith(name));

function namedWeekday({ weekday = '', next }: Named, today: LocalDate): LocalDate {
  const wanted = weekdayNamed(weekday);
  const now = weekdayOf(today);
  // วันจันทร์หน้า is the Monday of the week after this one; weeks begin on Mondays.
  if (next) return addDays(today, ((wanted + 6) % 7) - ((now + 6) % 7) + 7);
  return addDays(today, (wanted - now + 7) % 7);
}

function dayAndMonth({ day, month, year }: Named, today: LocalDate): LocalDate | null {
  const of = (one: number) => dayOf(one, Number(month), Number(day));
  if (year !== undefined) return of(yearOf(year));
  const thisYear = Number(today.slice(0, 4));
  return firstToCome([of(thisYear), of(thisYear + 1)], today);
}

/** A day of the month that is so many months after this one. */
function inMonth(today: LocalDate, more: number, day: number): LocalDate | null {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return dayOf(year + Math.floor((month - 1 + more) / 12), ((month - 1 + more) % 12) + 1, day);
}

function dayAlone({ day }: Named, today: LocalDate): LocalDate | null {
  // Two months on there is one with that day, unless it is none at all.
  return firstToCome(
    [0, 1, 2].map((more) => inMonth(today, more, Number(day))),
    today,
  );
}

/** The day before the next month begins, or the one after that. */
function endOfMonth({ nextMonth }: Named, today: LocalDate): LocalDate | null {
  const after = inMonth(today, nextMonth ? 2 : 1, 1);
  return after && addDays(after, -1);
}

/** A date in figures. */
function dated(pattern: string): Form {
  return { pattern: new RegExp(`${WEEKDAY_BEFORE}${pattern}`, 'u'), day: dayAndMonth };
}

const FORMS: Form[] = [
  dated('(?<!\\d)(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)'),
  {
    pattern: new RegExp(`${WEEKDAY_BEFORE}${DAY}\\s*(?<name>${MONTH})\\.?\\s*(?:${YEAR})?`, 'u'),
    day: ({ name = '', ...named }, today) => {
      const month = MONTH_OF.get(name.replace(/[.\s]/g, ''));
      return dayAndMonth({ ...named, month: String(month) }, today);
    },
  },
  dated(`${DAY}(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?!\\d)`),
  {
    pattern: new RegExp(`(?:วันที่\\s*)?${DAY}\\s*เดือน\\s*(?:นี้|(?<nextMonth>หน้า))`, 'u'),
    day: ({ day, nextMonth }, today) => inMonth(today, nextMonth ? 1 : 0, Number(day)),
  },
  { pattern: /(?:วัน)?สิ้นเดือน\s*(?:นี้|(?<nextMonth>หน้า))?/u, day: endOfMonth },
  dated(`${DAY}\\s*เดือน\\s*(?<month>\\d{1,2})(?!\\d)\\s*(?:${YEAR})?`),
  dated(`${DAY}/(?<month>\\d{1,2})(?!\\d)`),
  { pattern: new RegExp(`(?:วัน|(?:วัน)?${WEEKDAY}\\s*)ที่\\s*${DAY}${NO_CLOCK}`, 'u'), day: dayAlone },
  {
    pattern: new RegExp(`(?:อีก|ใน)\\s*(?<days>${NUMBER})\\s*วัน(?:\\s*(?:ข้างหน้า|หน้า))?`, 'u'),
    day: ({ days = '0' }, today) => addDays(today, numberOf(days)),
  },
  {
    pattern: new RegExp(`(?:อีก|ใน)\\s*(?<weeks>${NUMBER})\\s*(?:สัปดาห์|อาทิตย์)(?:\\s*(?:ข้างหน้า|หน้า))?`, 'u'),
    day: ({ weeks = '0' }, today) => addDays(today, 7 * numberOf(weeks)),
  },
  { pattern: /(?:วัน)?มะรืน(?:\s*นี้)?/u, day: (_, today) => addDays(today, 2) },
  { pattern: /(?:วัน)?พรุ่ง\s*(?:นี้|นี่)/u, day: (_, today) => addDays(today, 1) },
  { pattern: new RegExp(`วัน\\s*${WEEKDAY}${WHICH_WEEK}`, 'u'), day: namedWeekday, isWeekday: true },
  // อาทิตย์ alone is a week.
  { pattern: new RegExp(`(?!อาทิตย์)${WEEKDAY}${WHICH_WEEK}`, 'u'), day: namedWeekday, isWeekday: true },
  { pattern: /(?:วัน|คืน)\s*นี้/u, day: (_, today) => today },
  // The part of the day stays: เย็นนี้ 5 โมง is 17.00.
  { pattern: /(?<keep>เช้า|สาย|บ่าย|เย็น|ค่ำ)\s*นี้/u, day: (_, today) => today },
];

/** A day that was read, and the text without it. */
export interface DayRead {
  day: LocalDate;
  rest: string;
  /** a weekday alone, without which week: today's may mean that of the week after */
  isAnyWeek: boolean;
  /** the date has a weekday with it that it does not fall on */
  isOtherWeekday: boolean;
}

/**
 * Reads a day wherever it stands in a text: `พรุ่งนี้`, `วันจันทร์หน้า`, `30 มี.ค. 69`, `วันพุธที่ 31 มีนาคม 2570`, `30/3/2570`, `วันที่ 5`,
 * `อีก 3 วัน`, `วันที่ 5 เดือนหน้า`, `สิ้นเดือน`, `อีก 2 สัปดาห์`. A day without its year or month is the next one to come. Years are Buddhist (four digits, or the last two) or CE
 * (four digits).
 * @param text in lower case with Arabic digits
 * @returns null when there is none, `'impossible'` when the calendar has no such day (`31 เม.ย.`)
 */
export function readDay(text: string, today: LocalDate): DayRead | 'impossible' | null {
  for (const { pattern, day: dayFor, isWeekday = false } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const named: Named = match.groups ?? {};
    const day = dayFor(named, today);
    if (day === null) return 'impossible';
    const { weekday, thisWeek, next, keep = '' } = named;
    return {
      day,
      rest: text.replace(match[0], ` ${keep} `),
      isAnyWeek: isWeekday && !thisWeek && !next,
      isOtherWeekday: weekday !== undefined && !isWeekday && weekdayOf(day) !== weekdayNamed(weekday),
    };
  }
  return null;
}
