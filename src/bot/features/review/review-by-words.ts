import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { textMessage } from '../../../line/compose';
import { labels, texts } from '../../../notifications/reviews/texts';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { showReport } from './show-report';

/** Opens the report of a measure by its number or title, in the round that was said or is open: also one that was approved already. */
export async function reviewByWords(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { measure } = slots;
  if (measure === undefined) return { replies: [textMessage(texts.sayMeasure, [askIn(ctx.chat)(labels.queue)])] };
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  const round = slots.round ?? openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  return showReport(ctx, { year: plan.fiscalYear, measure, round }, null);
}
