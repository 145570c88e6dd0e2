import { fiscalYearOf, type LocalDate } from '../../../domain/calendar/dates';
import { readDay } from '../../../domain/calendar/read-day';
import { plainText } from '../../../domain/thai-text/comparable';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { clarificationForm } from './form';

/** `ตั้งช่วงชี้แจง 1 มิ.ย. 2570 ถึง 15 มิ.ย. 2570`: with the days that were said. */
export async function startSetting(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const [from = '', to = ''] = (slots.detail ?? '').split(/\s*(?:ถึง|[-–])\s*/u);
  const [first, last] = [from, to].map((words) => dayOf(words, ctx.today));
  const year = slots.fiscalYear ?? fiscalYearOf(ctx.now);
  return clarificationForm.start(ctx, { year, first: first ?? null, last: last ?? null });
}

export const startFromCard = (ctx: MemberContext, { payload: { year } }: Input<{ year: number }>): Promise<Outcome> =>
  clarificationForm.start(ctx, { year, first: null, last: null });

function dayOf(words: string, today: LocalDate): LocalDate | null {
  const read = words === '' ? null : readDay(plainText(words), today);
  return read === null || read === 'impossible' || read.isOtherWeekday ? null : read.day;
}
