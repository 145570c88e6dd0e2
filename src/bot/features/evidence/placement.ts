import { belongsTo } from '../../../domain/abilities/roles.rules';
import { otherRound, type Round } from '../../../domain/calendar/dates';
import type { About } from '../../../domain/evidence/evidence.model';
import type { Placement } from '../../../domain/evidence/place-evidence';
import type { MeasurePart } from '../../../domain/measures/parts.rules';
import { isOverdue, overdueOf } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { scopeHere } from '../../measures/scope';
import { texts } from './texts';

/** A measure that somebody named, perhaps with the round, the year, and the unit whose part it is. */
export interface Named extends Pick<About, 'measure'> {
  fiscalYear?: number | undefined;
  round?: Round | undefined;
  unit?: string | null | undefined;
}

/** What evidence is to be about. */
export interface Meant extends Placement {
  /** the person's own parts of the measure, where it was not said whose is meant */
  choices: MeasurePart[];
}

/**
 * What evidence is to be about, as far as it may be here: where no round was said the one that is overdue, of whatever year, else the open one;
 * where no unit was said, or one that has no part of it any more, the person's own parts, of which the first is taken.
 * @throws Refusal `no_such_measure`; `not_of_group` in the group of a unit that the measure does not belong to
 */
export async function placementOf(
  ctx: MemberContext,
  { fiscalYear, measure: num, round, unit }: Named,
): Promise<Meant> {
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, fiscalYear);
  const scope = scopeHere(ctx, 'report');
  const all = standings.filter((one) => one.measure.num === num && round !== otherRound(one.round));
  const said = all.filter(({ measure }) => measure.unit === unit);
  const mine = said.length > 0 ? said : all.filter(({ measure }) => belongsTo(measure.units, scope));
  // Who has no part of it is refused, with who is responsible.
  const own = mine.length > 0 ? mine : all;
  const meant = overdueOf(own)[0] ?? own.findLast(({ measure }) => measure.fiscalYear === open.fiscalYear);
  if (!meant) throw new Refusal('no_such_measure', texts.noSuchMeasure(num, open.fiscalYear));
  const { measure } = meant;
  if (ctx.chat.kind === 'group' && !belongsTo(measure.units, scope)) {
    throw new Refusal('not_of_group', texts.notOfGroup(num));
  }
  return {
    organisation: ctx.organisation,
    measure,
    choices: mine.filter((one) => one.round === meant.round && isOfYear(one, measure)).map((one) => one.measure),
    round: round ?? (isOverdue(meant) ? meant.round : roundFor(measure.rounds, open.round)),
    person: ctx.person,
    eventId: ctx.eventId,
    now: ctx.now,
  };
}

const isOfYear = ({ measure }: Standing, { fiscalYear }: Pick<MeasurePart, 'fiscalYear'>): boolean =>
  measure.fiscalYear === fiscalYear;

/** The unit whose part is meant; null: the person has several, and is asked. */
export const unitMeant = ({ measure, choices }: Meant): string | null => (choices.length > 1 ? null : measure.unit);

/** The round evidence of a measure goes to unless somebody says otherwise: the open one, or the only one. */
export function roundFor<R>(rounds: readonly R[], open: R): R {
  return rounds.includes(open) ? open : (rounds[0] ?? open);
}
