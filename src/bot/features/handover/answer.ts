import { mongo } from 'mongoose';
import { enqueue } from '../../../delivery/enqueue';
import { addDays, instantOf } from '../../../domain/calendar/dates';
import { answerHandover, type HandoverAnswer } from '../../../domain/handovers/answer-handover';
import { beginHandover } from '../../../domain/handovers/apply-handovers';
import { isToBegin } from '../../../domain/handovers/handover.rules';
import type { StoredHandover } from '../../../domain/handovers/offer-handover';
import { people } from '../../../domain/people/person.model';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { showRoleMenu } from '../../role-menu';
import type { OfHandover } from './buttons';
import { NEWS } from './kinds';
import { texts } from './texts';

/** The colleague takes the work; from its first day on it is theirs. */
export async function accept(ctx: MemberContext, input: Input<OfHandover>): Promise<Outcome> {
  const handover = await answer(ctx, input, 'accepted');
  if (!isToBegin(handover, ctx.today)) {
    const later = handover.state === 'accepted';
    return { replies: [textMessage(later ? texts.acceptedLater(handover.startsOn) : texts.acceptedNow)] };
  }
  await beginHandover(ctx.officeId, handover, ctx.now);
  const me = await people(ctx.officeId).findOne({ _id: ctx.person._id });
  if (me) showRoleMenu(ctx, me.lineUserId, me.grants);
  return { replies: [textMessage(texts.acceptedNow)] };
}

export async function decline(ctx: MemberContext, input: Input<OfHandover>): Promise<Outcome> {
  await answer(ctx, input, 'declined');
  return { replies: [textMessage(texts.declined)] };
}

/** The giver takes it back while it has not begun. */
export async function cancelHandover(ctx: MemberContext, input: Input<OfHandover>): Promise<Outcome> {
  await answer(ctx, input, 'cancelled');
  return { replies: [textMessage(texts.cancelled)] };
}

/** Stores the answer, and tells the other one. */
async function answer(
  ctx: MemberContext,
  { payload }: Input<OfHandover>,
  answered: HandoverAnswer,
): Promise<StoredHandover> {
  const { officeId: office, person, now, eventId } = ctx;
  const id = new mongo.ObjectId(payload.handover);
  const handover = await answerHandover({ office, handover: id, by: person._id, answer: answered, now, eventId });
  const other = await people(office).findOne({ _id: answered === 'cancelled' ? handover.to : handover.from });
  if (!other) return handover;
  const news = {
    // Whoever gave everything away is no member any more, and is told all the same.
    ...{ office, to: { person: null, lineUserId: other.lineUserId } },
    ...{ occasion: `handover/${handover._id}/${answered}`, kind: NEWS },
    payload: { answer: answered, name: person.displayName, startsOn: handover.startsOn },
    expiresAt: instantOf(addDays(ctx.today, 7)),
  };
  await enqueue([news], now);
  return handover;
}
