import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { loadStandings } from '../../../domain/reports/load-standings';
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

/** กองไหนช้าที่สุด: the units by delay; in a round that was said by what is late of it, else by all that is late. */
export async function showRanking(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  return ranking(ctx, { year: plan.fiscalYear, round: slots.round ?? null, from: 0 });
}

export async function showMoreRanking(ctx: MemberContext, { payload }: Input<RankingPlace>): Promise<Outcome> {
  return ranking(ctx, payload);
}

async function ranking(ctx: MemberContext, place: RankingPlace): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, place.year);
  const round = place.round ?? openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  const standings = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(
    (one) => place.round !== '6m' || one.round === '6m',
  );
  const scope = scopeHere(ctx, 'view');
  const ranked = rankByDelay(ctx.organisation, standings, round).filter(
    ({ unit }) => scope === 'all' || scope.includes(unit.key),
  );
  if (ranked.length === 0) {
    const say = texts.noMeasures(ctx.organisation.name, round, place.year);
    return { replies: [textMessage(say, [askIn(ctx.chat)(phrases.overview)])] };
  }
  return { replies: [rankingMessage(ctx, ranked, round, place)] };
}
