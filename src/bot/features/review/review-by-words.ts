import { toArabicDigits } from '../../../domain/calendar/digits';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { textMessage } from '../../../line/compose';
import { labels, texts } from '../../../notifications/reviews/texts';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { roundIn, yearIn } from '../../measures/read-round';
import { showReport } from './show-report';

/** ตรวจมาตรการ 2 รอบ 6 เดือน */
export const REVIEW = /^(?:ขอ|ช่วย)?\s*ตรวจ\s*(?:รายงาน)?\s*(?:มาตรการ|ม\.)/u;
const NUMBER = /(?:มาตรการ|ม\.)\s*(?:ที่|ข้อ|ข้อที่)?\s*(\d{1,3})/u;

/** Opens the report of a measure by its number, in the round that was said or is open: also one that was approved already. */
export async function reviewByWords(ctx: MemberContext, { text }: Input): Promise<Outcome> {
  const [, num] = NUMBER.exec(toArabicDigits(text)) ?? [];
  if (num === undefined) return { replies: [textMessage(texts.sayMeasure, [askIn(ctx.chat)(labels.queue)])] };
  const plan = await askedPlan(ctx.office, ctx.now, yearIn(text));
  const round = roundIn(text) ?? openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  return showReport(ctx, { year: plan.fiscalYear, measure: Number(num), round }, null);
}
