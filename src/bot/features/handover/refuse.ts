import { mongo } from 'mongoose';
import { refuseHandover } from '../../../domain/handovers/refuse-handover';
import { textMessage } from '../../../line/compose';
import type { OfHandover } from '../../../notifications/handovers/buttons';
import { notifyBoth, notifyEnded } from '../../../notifications/handovers/notify-news';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { forgetPerson } from '../../forget-person';
import { texts } from './texts';

/** An admin does not allow that rights go over; those it concerns are told. */
export async function refuse(ctx: MemberContext, { payload }: Input<OfHandover>): Promise<Outcome> {
  const { office, person, now, today, eventId } = ctx;
  const cause = { at: now, by: person._id, eventId };
  const handover = new mongo.ObjectId(payload.handover);
  const { refused, ended } = await refuseHandover({ office, handover, cause, today, forget: forgetPerson });
  for (const one of refused) await notifyBoth({ office, handover: one, answer: 'refused', now });
  await notifyEnded(office, ended, now);
  return { replies: [textMessage(texts.refused)] };
}
