import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Round } from '../../../domain/calendar/dates';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import type { About } from '../../../domain/evidence/evidence.model';
import type { Placement } from '../../../domain/evidence/place-evidence';
import { askedPlan } from '../../../domain/measures/plan';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { scopeHere } from '../../measures/scope';
import { texts } from './texts';

/** A measure that somebody named, perhaps with the round. */
export type Named = Omit<About, 'round'> & { round?: Round | undefined };

/**
 * What evidence is to be about, as far as it may be here.
 * @throws Refusal `no_such_measure`; `not_of_group` in the group of a unit that the measure does not belong to
 */
export async function placementOf(ctx: MemberContext, { fiscalYear, measure: num, round }: Named): Promise<Placement> {
  const plan = await askedPlan(ctx.office, ctx.now, fiscalYear);
  const measure = plan.measures.find((one) => one.num === num);
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchMeasure(num, plan.fiscalYear));
  if (ctx.chat.kind === 'group' && !belongsTo(measure.units, scopeHere(ctx, 'report'))) {
    throw new Refusal('not_of_group', texts.notOfGroup(num));
  }
  const open = openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  return {
    organisation: ctx.organisation,
    measure,
    round: round ?? roundFor(measure.rounds, open),
    person: ctx.person,
    eventId: ctx.eventId,
    now: ctx.now,
  };
}

/** The round evidence of a measure goes to unless somebody says otherwise: the open one, or the only one. */
export function roundFor<R>(rounds: readonly R[], open: R): R {
  return rounds.includes(open) ? open : (rounds[0] ?? open);
}
