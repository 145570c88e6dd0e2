import { addDays, isLocalDate, type LocalDate, toGregorianYear, weekdayOf } from './dates';
import { NUMBER, numberOf } from './number-words';

/** Full names and what they are shortened to; dots and blanks do not matter. */
const MONTHS: readonly string[][] = [
  ['มกราคม', 'มกรา', 'มค'],
  ['กุมภาพันธ์', 'กุมภา', 'กพ'],
  ['มีนาคม', 'มีนา', 'มีค'],
  ['เมษายน', 'เมษา', 'เมย'],
  ['พฤษภาคม', 'พฤษภา', 'พค'],
  ['มิถุนายน', 'มิถุนา', 'มิย'],
  ['กรกฎาคม', 'กรกฎา', 'กรกฏาคม', 'กค'],
  ['สิงหาคม', 'สิงหา', 'สค'],
  ['กันยายน', 'กันยา', 'กย'],
  ['ตุลาคม', 'ตุลา', 'ตค'],
  ['พฤศจิกายน', 'พฤศจิกา', 'พย'],
  ['ธันวาคม', 'ธันวา', 'ธค'],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const MONTH = [...MONTH_OF.keys()]
  .sort((one, other) => other.length - one.length)
  // มีค is also มี.ค. and มี. ค.; the letters of a full name stand together.
  .map((name) => (name.length <= 3 ? [name.slice(0, -1), name.slice(-1)].join('\\.?\\s?') : name))
  .join('|');

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
const THURSDAY = /^พฤหัส/u;

/** A year that is no clock time: not followed by what makes it one. */
const YEAR =
  '(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?|ปี)?\\s*(?<year>\\d{4}|\\d{2})(?!\\d|[.:]\\d|\\s*(?:โมง|น\\.?(?![ก-๛])|นาฬิกา|ทุ่ม|[ap]m))';
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
  /** null: there is no such day */
  day: (named: Named, today: LocalDate) => LocalDate | null;
}

function namedWeekday({ weekday = '', next }: Named, today: LocalDate): LocalDate {
  const wanted = WEEKDAYS.findIndex((name) => name === weekday || (THURSDAY.test(name) && THURSDAY.test(weekday)));
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

function dayAlone({ day }: Named, today: LocalDate): LocalDate | null {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const inMonth = (more: number) =>
    dayOf(year + Math.floor((month - 1 + more) / 12), ((month - 1 + more) % 12) + 1, Number(day));
  // Two months on there is one with that day, unless it is none at all.
  return firstToCome([inMonth(0), inMonth(1), inMonth(2)], today);
}

const FORMS: Form[] = [
  { pattern: /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/u, day: dayAndMonth },
  {
    pattern: new RegExp(`${DAY}\\s*(?<name>${MONTH})\\.?\\s*(?:${YEAR})?`, 'u'),
    day: ({ name = '', ...named }, today) => {
      const month = MONTH_OF.get(name.replace(/[.\s]/g, ''));
      return dayAndMonth({ ...named, month: String(month) }, today);
    },
  },
  { pattern: /(?<!\d)(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4}|\d{2})(?!\d)/u, day: dayAndMonth },
  { pattern: /(?<!\d)(?<day>\d{1,2})\/(?<month>\d{1,2})(?!\d)/u, day: dayAndMonth },
  { pattern: new RegExp(`วันที่\\s*${DAY}(?!\\d|[.:]\\d)`, 'u'), day: dayAlone },
  {
    pattern: new RegExp(`(?:อีก|ใน)\\s*(?<days>${NUMBER})\\s*วัน(?:\\s*(?:ข้างหน้า|หน้า))?`, 'u'),
    day: ({ days = '0' }, today) => addDays(today, numberOf(days)),
  },
  { pattern: /(?:วัน)?มะรืน(?:\s*นี้)?/u, day: (_, today) => addDays(today, 2) },
  { pattern: /(?:วัน)?พรุ่ง\s*(?:นี้|นี่)/u, day: (_, today) => addDays(today, 1) },
  {
    pattern: /วัน\s*(?<weekday>อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)\s*(?:ที่จะถึง(?:นี้)?|นี้|(?<next>หน้า))?/u,
    day: namedWeekday,
  },
  {
    pattern: /(?<weekday>จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์)\s*(?:ที่จะถึง(?:นี้)?|นี้|(?<next>หน้า))?/u,
    day: namedWeekday,
  },
  { pattern: /(?:วัน|คืน)\s*นี้/u, day: (_, today) => today },
  // The part of the day stays: เย็นนี้ 5 โมง is 17.00.
  { pattern: /(?<keep>เช้า|สาย|บ่าย|เย็น|ค่ำ)\s*นี้/u, day: (_, today) => today },
];

/**
 * Reads a day wherever it stands in a text: `พรุ่งนี้`, `วันจันทร์หน้า`, `30 มี.ค. 69`, `30/3/2570`, `วันที่ 5`, `อีก 3 วัน`. A day without
 * its year or month is the next one to come. Years are Buddhist (four digits, or the last two) or CE (four digits).
 * @param text in lower case with Arabic digits
 * @returns the day and the text without it; null when there is none, `'impossible'` when the calendar has no such day (`31 เม.ย.`)
 */
export function readDay(text: string, today: LocalDate): { day: LocalDate; rest: string } | 'impossible' | null {
  for (const { pattern, day: dayFor } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const named: Named = match.groups ?? {};
    const day = dayFor(named, today);
    if (day === null) return 'impossible';
    return { day, rest: text.replace(match[0], ` ${named.keep ?? ''} `) };
  }
  return null;
}
