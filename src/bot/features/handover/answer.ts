import { mongo } from 'mongoose';
import { addDays, instantOf } from '../../../domain/calendar/dates';
import { answerHandover, type HandoverAnswer } from '../../../domain/handovers/answer-handover';
import { beginHandover } from '../../../domain/handovers/apply-handovers';
import { isForAdmins, isToBegin } from '../../../domain/handovers/handover.rules';
import type { StoredHandover } from '../../../domain/handovers/offer-handover';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { textMessage } from '../../../line/compose';
import type { OfHandover } from '../../../notifications/handovers/buttons';
import { handoverForAdmins } from '../../../notifications/handovers/handover-notifications';
import { notifyNews } from '../../../notifications/handovers/notify-news';
import { notifyAdmins } from '../../../notifications/notify';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { forgetPerson } from '../../forget-person';
import { showRoleMenu } from '../../role-menu';
import { texts } from './texts';

/** The colleague takes the work; from its first day on it is theirs. */
export async function accept(ctx: MemberContext, input: Input<OfHandover>): Promise<Outcome> {
  const { handover, other } = await answer(ctx, input, 'accepted');
  const isBeginning = isToBegin(handover, ctx.today);
  if (isBeginning) {
    await beginHandover(ctx.office, handover, ctx.now, forgetPerson);
    const me = await people(ctx.office).findOne({ _id: ctx.person._id });
    if (me) showRoleMenu(ctx, me.lineUserId, me.grants);
  }
  await notifyAdminsOfTransfer(ctx, handover);
  // After it began: it shows then whether the giver is a member still.
  await notifyOther(ctx, handover, other, 'accepted');
  const isLater = !isBeginning && handover.state === 'accepted';
  return { replies: [textMessage(isLater ? texts.acceptedLater(handover.startsOn) : texts.acceptedNow)] };
}

export async function decline(ctx: MemberContext, input: Input<OfHandover>): Promise<Outcome> {
  const { handover, other } = await answer(ctx, input, 'declined');
  await notifyOther(ctx, handover, other, 'declined');
  return { replies: [textMessage(texts.declined)] };
}

/** The giver takes it back while it has not begun. */
export async function cancelHandover(ctx: MemberContext, input: Input<OfHandover>): Promise<Outcome> {
  const { handover, other } = await answer(ctx, input, 'cancelled');
  await notifyOther(ctx, handover, other, 'cancelled');
  return { replies: [textMessage(texts.cancelled)] };
}

/** Stores the answer. Gives the handover, and the other one as they are before it has an effect. */
async function answer(
  ctx: MemberContext,
  { payload }: Input<OfHandover>,
  answered: HandoverAnswer,
): Promise<{ handover: StoredHandover; other: StoredPerson | null }> {
  const { office, person, now, eventId } = ctx;
  const id = new mongo.ObjectId(payload.handover);
  const handover = await answerHandover({ office, handover: id, person, answer: answered, now, eventId });
  const other = await people(office).findOne({ _id: answered === 'cancelled' ? handover.to : handover.from });
  return { handover, other };
}

/** Tells the other one. */
async function notifyOther(
  ctx: MemberContext,
  handover: StoredHandover,
  other: StoredPerson | null,
  answered: HandoverAnswer,
): Promise<void> {
  if (!other) return;
  const { office, person, now } = ctx;
  const isMember = (await people(office).count({ _id: other._id })) > 0;
  // Whoever gave everything away is no member any more, and is told all the same; not against a wish they had as a member.
  if (!isMember && (other.reach === 'blocked' || other.quietSince)) return;
  const to = { person: isMember ? other._id : null, lineUserId: other.lineUserId };
  await notifyNews({ office, handover, answer: answered, now }, to, person._id);
}

/** Admins are told that a right to approve goes over. */
async function notifyAdminsOfTransfer({ office, now }: MemberContext, handover: StoredHandover): Promise<void> {
  if (!isForAdmins(handover)) return;
  const payload = { handover: String(handover._id) };
  const occasion = `handover/${handover._id}/for_admins`;
  const expiresAt = instantOf(addDays(handover.startsOn, 30));
  await notifyAdmins(handoverForAdmins, { office, occasion, payload, expiresAt }, now);
}
