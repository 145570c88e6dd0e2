import { askedWork } from '../../../domain/reports/load-standings';
import { rankByDelay } from '../../../domain/reports/unit-delay.rules';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import type { RankingPlace } from './buttons';
import { rankingMessage } from './messages/ranking';
import { texts } from './texts';

/**
 * กองไหนช้าที่สุด: the units by delay, by what is late of any year; in a year or a round that was said by what is late of it, of the 12-month
 * round with the round before it.
 */
export async function showRanking(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return ranking(ctx, { year: slots.fiscalYear ?? null, round: slots.round ?? null, from: 0 });
}

export async function showMoreRanking(ctx: MemberContext, { payload }: Input<RankingPlace>): Promise<Outcome> {
  return ranking(ctx, payload);
}

async function ranking(ctx: MemberContext, place: RankingPlace): Promise<Outcome> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, place.year ?? undefined);
  const of = { ...open, round: place.round ?? open.round };
  const asked = standings.filter((one) => place.round !== '6m' || one.round === '6m');
  const scope = scopeHere(ctx, 'view');
  const ranked = rankByDelay(ctx.organisation, asked, of).filter(
    ({ unit }) => scope === 'all' || scope.includes(unit.key),
  );
  if (ranked.length === 0) {
    const say = texts.noMeasures(ctx.organisation.name, of.round, of.fiscalYear);
    return { replies: [textMessage(say, [askIn(ctx.chat)(phrases.overview)])] };
  }
  return { replies: [rankingMessage(ctx, ranked, of, place)] };
}
