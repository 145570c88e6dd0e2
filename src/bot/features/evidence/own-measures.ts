import { belongsTo } from '../../../domain/abilities/roles.rules';
import { currentTasks, isOverdue } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { Refusal } from '../../../refusal';
import { mayStart } from '../../../ui/report-actions';
import type { MemberContext } from '../../context';
import { scopeHere } from '../../measures/scope';
import { roundFor } from './placement';
import { texts } from './texts';

/**
 * The measures a person may give evidence of here, as they stand in the round that evidence goes to: what is overdue of any year, then
 * each of the year once.
 * @param year that was said (BE); undefined: none
 * @throws Refusal `no_own_measures`
 */
export async function ownMeasures(ctx: MemberContext, year?: number): Promise<Standing[]> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, year);
  const scope = scopeHere(ctx, 'report');
  const own = currentTasks(
    standings.filter(({ measure }) => belongsTo(measure.units, scope)),
    open,
  ).filter((one) => isOverdue(one) || one.round === roundFor(one.measure.rounds, open.round));
  if (own.length === 0) throw new Refusal('no_own_measures', texts.noOwnMeasures(open.fiscalYear));
  const takesSome = own.filter(mayStart);
  return takesSome.length > 0 ? takesSome : own;
}
