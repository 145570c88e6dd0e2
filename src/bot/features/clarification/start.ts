import { fiscalYearOf } from '../../../domain/calendar/dates';
import { readDays } from '../../../domain/calendar/read-days';
import { plainText } from '../../../domain/thai-text/comparable';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { clarificationForm } from './form';

/** `ตั้งช่วงชี้แจง 1 มิ.ย. 2570 ถึง 15 มิ.ย. 2570`: with the days that were said. */
export async function startSetting(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const days = readDays(plainText(slots.detail ?? ''), ctx.today);
  const isRead = days !== null && days !== 'impossible' && !days.isOtherWeekday;
  const { from: first, to: last } = isRead ? days : { from: null, to: null };
  const year = slots.fiscalYear ?? fiscalYearOf(ctx.now);
  return clarificationForm.start(ctx, { year, first, last });
}

export const startFromCard = (ctx: MemberContext, { payload: { year } }: Input<{ year: number }>): Promise<Outcome> =>
  clarificationForm.start(ctx, { year, first: null, last: null });
