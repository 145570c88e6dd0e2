import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

// The one module that knows dates: UTC instants in the database, calendar days of Asia/Bangkok in rules, Buddhist Era at the
// edges. Fiscal year y (BE) runs from 1 October (y − 544 CE) to 30 September (y − 543 CE).
dayjs.extend(utc);

// Asia/Bangkok has kept UTC+7 without summer time since 1920. A fixed offset costs a twentieth of a time-zone look-up.
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3600 * 1000;
const BE_OFFSET = 543;
const MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];

// An event asks for hundreds of days: those are reckoned by Date itself, which takes a tenth of what dayjs does.
const DAY_MS = 24 * 3600 * 1000;
/** An instant whose UTC fields are Bangkok's. */
const bangkok = (at: Date): Date => new Date(at.getTime() + OFFSET_MS);
const dayIn = (utc: Date): LocalDate => utc.toISOString().slice(0, 10);
const midnight = (day: LocalDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

/** A calendar day in Bangkok, `YYYY-MM-DD`, Gregorian. Compares in order as a string. */
export type LocalDate = string;

/** The two reporting rounds of a fiscal year. `12m` is cumulative. */
export type Round = '6m' | '12m';
export const ROUNDS: readonly Round[] = ['6m', '12m'];
/** The other one of the two. */
export const otherRound = (round: Round): Round => (round === '6m' ? '12m' : '6m');

/** The Bangkok calendar day of an instant. */
export function localDate(at: Date): LocalDate {
  return dayIn(bangkok(at));
}

/** The clock time in Bangkok, `HH:mm`. */
export function localTime(at: Date): string {
  return bangkok(at).toISOString().slice(11, 16);
}

/** The instant of a Bangkok wall-clock time, e.g. what a LINE date picker returns. */
export function instantOf(day: LocalDate, time = '00:00'): Date {
  return dayjs(`${day}T${time}${OFFSET}`).toDate();
}

/** The last instant of a Bangkok day: a deadline on that day is met up to here. */
export function endOfDay(day: LocalDate): Date {
  return dayjs(instantOf(day)).add(1, 'day').subtract(1, 'millisecond').toDate();
}

/** Whether a text is a real calendar day `YYYY-MM-DD` (29 February only in leap years). */
export function isLocalDate(text: string): text is LocalDate {
  // By itself, because every payload and button that carries a day is checked.
  const [, year = 0, month = 0, date = 0] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && date >= 1 && date <= days;
}

/** The day `days` later (earlier with a negative number). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayIn(new Date(midnight(day) + days * DAY_MS));
}

/** Whole days from one Bangkok day to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (midnight(to) - midnight(from)) / DAY_MS;
}

/** The month of an instant in Bangkok, `YYYY-MM`. */
export function monthOf(at: Date): string {
  return localDate(at).slice(0, 7);
}

/** The first instant of the month after that of `at`, in Bangkok. */
export function nextMonth(at: Date): Date {
  // 31 days after its first day a month is always over.
  const within = addDays(`${monthOf(at)}-01`, 31);
  return instantOf(`${within.slice(0, 7)}-01`);
}

/** The day of the week, 0 (Sunday) to 6 (Saturday). */
export function weekdayOf(day: LocalDate): number {
  return dayjs.utc(day).day();
}

/** The fiscal year (BE) an instant falls in, by the Bangkok calendar. */
export function fiscalYearOf(at: Date): number {
  const day = bangkok(at);
  return day.getUTCFullYear() + BE_OFFSET + (day.getUTCMonth() >= 9 ? 1 : 0);
}

/** First and last day of a fiscal year (BE). */
export function fiscalYearDays(fiscalYear: number): { from: LocalDate; to: LocalDate } {
  return { from: `${fiscalYear - BE_OFFSET - 1}-10-01`, to: `${fiscalYear - BE_OFFSET}-09-30` };
}

/** The standard due day of a round: 31 March and 30 September. */
export function standardDueDate(fiscalYear: number, round: Round): LocalDate {
  return `${fiscalYear - BE_OFFSET}-${round === '6m' ? '03-31' : '09-30'}`;
}

/** The round that is being worked on at an instant: `6m` from October to March, `12m` from April to September. */
export function currentRound(at: Date): Round {
  const month = bangkok(at).getUTCMonth();
  return month >= 3 && month <= 8 ? '12m' : '6m';
}

/** `31 มี.ค. 2570` */
export function thaiDate(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year + BE_OFFSET}`;
}

/** `มี.ค. 2570`, of any day in that month */
export function thaiMonth(day: LocalDate): string {
  return thaiDate(day).replace(/^\d+ /, '');
}

/** `31 มี.ค. 2570 08.30 น.` */
export function thaiDateTime(at: Date): string {
  return `${thaiDate(localDate(at))} ${localTime(at).replace(':', '.')} น.`;
}

/** How the field names a round: `รอบ 6 เดือน`. */
export function roundName(round: Round): string {
  return round === '6m' ? 'รอบ 6 เดือน' : 'รอบ 12 เดือน';
}

/** Buddhist-Era year of a Gregorian one and back. */
export const toBuddhistYear = (gregorian: number): number => gregorian + BE_OFFSET;
export const toGregorianYear = (buddhist: number): number => buddhist - BE_OFFSET;

/**
 * The fiscal year a written number means: four digits BE, four digits CE, or the last two digits of a BE year. The caller has
 * turned Thai digits into Arabic ones. Null when it can be none.
 * CE is taken as the fiscal year of that number: 2022 → 2565.
 */
export function fiscalYearFromNumber(written: number): number | null {
  if (written >= 2500 && written <= 2643) return written;
  if (written >= 1957 && written <= 2100) return written + BE_OFFSET;
  if (written >= 40 && written <= 99) return 2500 + written;
  return null;
}
