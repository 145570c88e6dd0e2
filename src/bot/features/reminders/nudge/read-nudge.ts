import { unitNamed } from '../../../../domain/measures/units.rules';
import type { MemberContext } from '../../../context';
import type { Slots } from '../../../understand';

/**
 * What somebody wants to nudge about: a unit, a round, a year.
 * @throws Refusal `no_such_unit` for words that name nothing: messages to the wrong people cannot be taken back
 */
export function readNudge(ctx: Pick<MemberContext, 'organisation'>, { detail, ...slots }: Slots): Slots {
  if (slots.unit === undefined && detail !== undefined) unitNamed(ctx.organisation, detail);
  return slots;
}
