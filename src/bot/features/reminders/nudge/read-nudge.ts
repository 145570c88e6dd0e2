import { unitNamed } from '../../../../domain/measures/units.rules';
import { answers } from '../../../../notifications/reminders/texts';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Slots } from '../../../understand';

/**
 * What somebody wants to nudge about: a unit, a round, a year, a measure.
 * @throws Refusal `no_such_unit` for words that name nothing: messages to the wrong people cannot be taken back; `not_one_measure`
 */
export function readNudge(ctx: Pick<MemberContext, 'organisation'>, { detail, ...slots }: Slots): Slots {
  const { measures = [], measureText } = slots;
  if (measures.length > 1 || measureText !== undefined) throw new Refusal('not_one_measure', answers.oneMeasure);
  if (slots.unit === undefined && detail !== undefined) unitNamed(ctx.organisation, detail);
  return slots;
}
