import { measuresOfPlan } from '../../../domain/measures/plan';
import type { Unit } from '../../../domain/organisations/organisation.model';
import { type RoundOfYear, roundMeant } from '../../../domain/reports/current.rules';
import { firstHandedIn } from '../../../domain/reports/first-handed-in';
import { askedWork, loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { rankByDelay } from '../../../domain/reports/unit-delay.rules';
import { type UnitRound, unitRounds } from '../../../domain/reports/unit-rounds.rules';
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
  return { replies: [rankingMessage(ctx, ranked, { of, roundsOf: await roundsOfUnits(ctx, standings, of) }, place)] };
}

/** How each unit did in this round and in those before it, where the plan of the year before is known. */
async function roundsOfUnits(
  { organisation, office, today }: MemberContext,
  loaded: readonly Standing[],
  of: RoundOfYear,
): Promise<(unit: Unit) => UnitRound[]> {
  const years = [of.fiscalYear - 1, of.fiscalYear];
  const standings = [...loaded];
  for (const fiscalYear of years) {
    if (standings.some(({ measure }) => measure.fiscalYear === fiscalYear)) continue;
    const plan = { fiscalYear, measures: await measuresOfPlan(office, fiscalYear) };
    if (plan.measures.length > 0) standings.push(...(await loadStandings(organisation, plan, today)));
  }
  const firstOn = await firstHandedIn(office, years);
  return ({ key }) =>
    unitRounds(
      standings.filter(({ measure }) => measure.unit === key),
      firstOn,
      of,
    );
}
