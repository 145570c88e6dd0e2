import { measures } from '../../../domain/measures/measure.model';
import { reportsBy } from '../../../domain/reports/reports-by';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { pageOf } from '../../../ui/pages';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { MoreHistory } from './buttons';
import { historyMessage } from './history-message';
import { historyTexts } from './texts';

/** ประวัติการรายงานของฉัน: the reports one wrote in, the latest first, of a year or round where one was said. */
export async function showHistory(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return history(ctx, { year: slots.fiscalYear ?? null, round: slots.round ?? null, from: 0 });
}

export async function showMoreHistory(ctx: MemberContext, { payload }: Input<MoreHistory>): Promise<Outcome> {
  return history(ctx, payload);
}

async function history(ctx: MemberContext, place: MoreHistory): Promise<Outcome> {
  const about = { fiscalYear: place.year ?? undefined, round: place.round ?? undefined };
  const own = await reportsBy(ctx.office, ctx.person._id, about);
  if (own.length === 0) {
    const ask = askIn(ctx.chat);
    return { replies: [textMessage(historyTexts.none(place.year, place.round), [ask(phrases.myMeasures)])] };
  }
  const page = pageOf(own, place.from);
  const years = [...new Set(page.rows.map(({ fiscalYear }) => fiscalYear))];
  const plans = await measures(ctx.office).find({ fiscalYear: { $in: years } });
  return { replies: [historyMessage(ctx.organisation, page, plans, place)] };
}
