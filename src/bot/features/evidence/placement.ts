import { belongsTo } from '../../../domain/abilities/roles.rules';
import { otherRound, type Round } from '../../../domain/calendar/dates';
import type { About } from '../../../domain/evidence/evidence.model';
import type { Placement } from '../../../domain/evidence/place-evidence';
import { isOverdue, overdueOf } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { scopeHere } from '../../measures/scope';
import { texts } from './texts';

/** A measure that somebody named, perhaps with the round and the year. */
export type Named = Pick<About, 'measure'> & { fiscalYear?: number | undefined; round?: Round | undefined };

/**
 * What evidence is to be about, as far as it may be here: where no round was said the one that is overdue, of whatever year, else the open one.
 * @throws Refusal `no_such_measure`; `not_of_group` in the group of a unit that the measure does not belong to
 */
export async function placementOf(ctx: MemberContext, { fiscalYear, measure: num, round }: Named): Promise<Placement> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, fiscalYear);
  const own = standings.filter((one) => one.measure.num === num && round !== otherRound(one.round));
  const meant = overdueOf(own)[0] ?? own.findLast(({ measure }) => measure.fiscalYear === open.fiscalYear);
  if (!meant) throw new Refusal('no_such_measure', texts.noSuchMeasure(num, open.fiscalYear));
  const { measure } = meant;
  if (ctx.chat.kind === 'group' && !belongsTo(measure.units, scopeHere(ctx, 'report'))) {
    throw new Refusal('not_of_group', texts.notOfGroup(num));
  }
  return {
    organisation: ctx.organisation,
    measure,
    round: round ?? (isOverdue(meant) ? meant.round : roundFor(measure.rounds, open.round)),
    person: ctx.person,
    eventId: ctx.eventId,
    now: ctx.now,
  };
}

/** The round evidence of a measure goes to unless somebody says otherwise: the open one, or the only one. */
export function roundFor<R>(rounds: readonly R[], open: R): R {
  return rounds.includes(open) ? open : (rounds[0] ?? open);
}
