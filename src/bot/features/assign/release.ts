import { mongo } from 'mongoose';
import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { refuseTry } from '../../../domain/abilities/refuse-try';
import { theUnit } from '../../../domain/abilities/things';
import { releaseFrom } from '../../../domain/assignments/assign-measure';
import { unitNames } from '../../../domain/measures/units.rules';
import { UNNAMED } from '../../../domain/people/texts';
import { messageAction, textMessage } from '../../../line/compose';
import { notifyFreed } from '../../../notifications/assignments/notify-assignments';
import type { ReleasePayload } from '../../../notifications/reminders/buttons';
import { Refusal } from '../../../refusal';
import { nameOrPosition } from '../../../ui/name-or-position';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { texts } from './texts';

/** Agrees that a measure is not somebody's who said so: they are not reminded of it any more, and told so. */
export async function release(ctx: MemberContext, { payload }: Input<ReleasePayload>): Promise<Outcome> {
  const { year: fiscalYear, measure: num, unit, person: id } = payload;
  if (!abilitiesOf(ctx.person, theUnit(unit)).assign) {
    const refusal = new Refusal('other_unit', texts.notYours(num, unitNames(ctx.organisation, [unit])));
    return refuseTry(ctx.office, ctx, { ability: 'assign', subject: `measure ${fiscalYear}/${num}` }, refusal);
  }
  const { organisation, now, eventId } = ctx;
  const change = { organisation, measure: { fiscalYear, num }, unit, by: ctx.person._id, now, eventId };
  const released = await releaseFrom({ ...change, person: new mongo.ObjectId(id) });
  if (released) await notifyFreed(ctx.office, [released], change);
  const name = (await nameOrPosition(ctx.office, [id])).get(id) ?? UNNAMED;
  return { replies: [textMessage(texts.released(num, name), [messageAction(phrases.assign(num))])] };
}
