import { belongsTo, unitsFor } from '../../../domain/abilities/roles.rules';
import { roundOf } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { textMessage } from '../../../line/compose';
import { labels, texts } from '../../../notifications/reviews/texts';
import { askIn } from '../../../ui/ask';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { showReport } from './show-report';

/** Opens the report of a measure by its number or title, in the round that was said; else the one that waits, or the latest. */
export async function reviewByWords(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const { measure } = slots;
  if (measure === undefined) return { replies: [textMessage(texts.sayMeasure, [askIn(ctx.chat)(labels.queue)])] };
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const all = standings.filter((one) => one.measure.num === measure && (slots.round ?? one.round) === one.round);
  const scope = unitsFor(ctx.person, 'review');
  const own = all.filter((one) => belongsTo(one.measure.units, scope));
  // What waits comes before what was looked at already.
  const found =
    own.find(({ report }) => report && stateOf(report) === 'submitted') ?? own.findLast(({ report }) => report);
  const { fiscalYear: year, round } = found ? roundOf(found) : { ...open, round: slots.round ?? open.round };
  const notice = slots.reason === undefined ? null : texts.reasonAfterLook;
  return showReport(ctx, { year, measure, round, unit: found?.measure.unit }, notice);
}
