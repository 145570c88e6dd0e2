import { isLocalDate, thaiDate, thaiMonth, toGregorianYear } from '../calendar/dates';

/** Years that a plan's dates lie in, Gregorian. Those typed as `31/3/70` become 1970: which year was meant is not certain. */
const CLEAR = { from: 1990, to: 2100 };
/** Whoever types 31/3/2570 into an Excel of the Gregorian calendar means the Buddhist year. */
const FIRST_BUDDHIST = 2400;

/**
 * A date cell as text: `31 มี.ค. 2570`, or `มี.ค. 2570` where the format shows no day.
 * @param date in the years of the workbook's calendar
 * @param format of the cell, e.g. `d/m/yyyy`
 * @returns null where the year that was meant is not certain, or there is no such day
 */
export function dateCellText(
  { year, month, day }: { year: number; month: number; day: number },
  format: string,
): string | null {
  const gregorian = year >= FIRST_BUDDHIST ? toGregorianYear(year) : year;
  const written = [String(gregorian).padStart(4, '0'), ...[month, day].map((one) => String(one).padStart(2, '0'))].join(
    '-',
  );
  if (gregorian < CLEAR.from || gregorian > CLEAR.to || !isLocalDate(written)) return null;
  return showsDay(format) ? thaiDate(written) : thaiMonth(written);
}

/** What stands in quotes or brackets is text. */
const showsDay = (format: string): boolean => /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
