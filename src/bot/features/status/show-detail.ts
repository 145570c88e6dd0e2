import { askedPlan } from '../../../domain/measures/plan';
import { loadStandings } from '../../../domain/reports/load-standings';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { findMeasure } from './find-measure';
import { detailMessage } from './messages/detail';
import { showNearest } from './show-nearest';
import { detailTexts } from './texts';

/**
 * มาตรการ 3 ต้องทำอะไร: what the plan says of a measure, when it is due, and what was reported.
 * @throws Refusal `other_unit` in the group of a unit that the measure does not belong to
 */
export async function showDetail(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { measure: num, measureText, fiscalYear } = slots;
  if (num === undefined && measureText !== undefined) return showNearest(ctx, measureText, fiscalYear);
  const ask = askIn(ctx.chat);
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear);
  if (num === undefined) {
    const first = plan.measures[0]?.num ?? 1;
    const ways = [ask(phrases.detail(first)), ask(phrases.overview)];
    return { replies: [textMessage(detailTexts.which(first), ways)] };
  }
  const found = findMeasure(ctx, plan, num);
  if ('missing' in found) return found.missing;
  const standings = await loadStandings(ctx.organisation, plan, ctx.today);
  const own = standings.filter((one) => one.measure.num === num);
  return { replies: [detailMessage(ctx, found.measure, own)] };
}
