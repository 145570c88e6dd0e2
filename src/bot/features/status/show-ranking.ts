import type { Unit } from '../../../domain/organisations/organisation.model';
import { roundMeant } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import { rankByDelay } from '../../../domain/reports/unit-delay.rules';
import { type UnitRound, unitRounds } from '../../../domain/reports/unit-rounds.rules';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import type { RankingPlace } from './buttons';
import { progressChart } from './chart';
import { loadRounds } from './load-rounds';
import { rankingMessage } from './messages/ranking';
import { texts } from './texts';

/**
 * กองไหนช้าที่สุด: the units by delay, by what is late of any year; in a year or a round that was said by what is late of it. Without a
 * round the oldest in which something is overdue, else the open one; with how it did
 * in the rounds before, and in the 12-month round what changed since the one before it.
 */
export async function showRanking(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return ranking(ctx, { year: slots.fiscalYear ?? null, round: slots.round ?? null, from: 0 });
}

export async function showMoreRanking(ctx: MemberContext, { payload }: Input<RankingPlace>): Promise<Outcome> {
  return ranking(ctx, payload);
}

async function ranking(ctx: MemberContext, place: RankingPlace): Promise<Outcome> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, place.year ?? undefined);
  const scope = scopeHere(ctx, 'view');
  const asked = standings.filter(
    ({ measure, round }) =>
      (scope === 'all' || scope.includes(measure.unit)) && (place.round !== '6m' || round === '6m'),
  );
  const of = place.round === null ? roundMeant(asked, open) : { ...open, round: place.round };
  const ranked = rankByDelay(ctx.organisation, asked, of);
  if (ranked.length === 0) {
    const say = texts.noMeasures(ctx.organisation.name, of.round, of.fiscalYear);
    return { replies: [textMessage(say, [askIn(ctx.chat)(phrases.overview)])] };
  }
  const rounds = await loadRounds(ctx, standings, of);
  const inView = standings.filter(({ measure }) => scope === 'all' || scope.includes(measure.unit));
  const chart = place.from === 0 ? progressChart(ctx.organisation, inView, of.fiscalYear) : null;
  const roundsOf = ({ key }: Unit): UnitRound[] => unitRounds(rounds.ofUnit(key), rounds.firstOn, of);
  return { replies: [rankingMessage(ctx, ranked, { of, roundsOf, chart }, place)] };
}
