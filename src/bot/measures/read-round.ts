import { fiscalYearFromNumber, type Round } from '../../domain/calendar/dates';
import { toArabicDigits } from '../../domain/calendar/digits';

/** The round a command names (`รอบ 6 เดือน`, `รอบ 12`, `๑๒ เดือน`); undefined: none. */
export function roundIn(text: string): Round | undefined {
  const plain = toArabicDigits(text);
  if (/รอบ\s*(?:ที่)?\s*12|12\s*เดือน/u.test(plain)) return '12m';
  return /รอบ\s*(?:ที่)?\s*6|(?:^|\D)6\s*เดือน/u.test(plain) ? '6m' : undefined;
}

/** The fiscal year (BE) a command names (`ปี 2570`, `ปีงบประมาณ 70`); undefined: none. */
export function yearIn(text: string): number | undefined {
  const [, written] = /ปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*(\d{4}|\d{2})(?!\d)/u.exec(toArabicDigits(text)) ?? [];
  return written === undefined ? undefined : (fiscalYearFromNumber(Number(written)) ?? undefined);
}
