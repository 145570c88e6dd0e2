import { belongsTo } from '../../../domain/abilities/roles.rules';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { loadStandings } from '../../../domain/reports/load-standings';
import { byUrgency, type Standing, tasksOf } from '../../../domain/reports/reports.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { scopeHere } from '../../measures/scope';
import { roundFor } from './placement';
import { texts } from './texts';

/**
 * The measures a person may give evidence of here, each once, as they stand in the round that evidence goes to.
 * @throws Refusal `no_own_measures`
 */
export async function ownMeasures(ctx: MemberContext, year: number): Promise<Standing[]> {
  const plan = await askedPlan(ctx.office, ctx.now, year);
  const scope = scopeHere(ctx, 'report');
  const open = openRound(ctx.organisation, year, ctx.today);
  const standings = tasksOf(await loadStandings(ctx.organisation, plan, ctx.today), open);
  const own = standings.filter(
    ({ measure, round }) => belongsTo(measure.units, scope) && round === roundFor(measure.rounds, open),
  );
  if (own.length === 0) throw new Refusal('no_own_measures', texts.noOwnMeasures(year));
  return own.sort(byUrgency);
}
