import { mongo } from 'mongoose';
import { endOfDay } from '../../../domain/calendar/dates';
import { latestAnswer } from '../../../domain/handovers/handover.rules';
import { offerHandover, openHandoverOf, requirePeriod } from '../../../domain/handovers/offer-handover';
import { texts as refusals } from '../../../domain/handovers/texts';
import { people, type StoredPerson } from '../../../domain/people/person.model';
import { textMessage } from '../../../line/compose';
import type { Draft, Ready } from '../../../notifications/handovers/buttons';
import { handoverOffer } from '../../../notifications/handovers/handover-notifications';
import { texts } from '../../../notifications/handovers/texts';
import { notify } from '../../../notifications/notify';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askConfirmation, askEnd, askKind, askStart, askWhom, openHandoverMessage } from './ask';

/** มอบงาน: shows a handover that is not over, else asks how, to whom and from when. */
export async function startHandover(ctx: MemberContext): Promise<Outcome> {
  const open = await openHandoverOf(ctx.office, ctx.person._id);
  if (!open) return { replies: [askKind(ctx)] };
  const colleague = await people(ctx.office).findOne({ _id: open.to });
  return { replies: [openHandoverMessage(ctx, open, colleague)] };
}

export async function pressGo(ctx: MemberContext, { payload }: Input<Draft & { from: number }>): Promise<Outcome> {
  const { from, ...draft } = payload;
  return goOn(ctx, draft, from);
}

/** A day was picked: the first day of a draft that has none, else the last day. */
export async function pickDay(ctx: MemberContext, { payload, pickedDate }: Input<Draft>): Promise<Outcome> {
  if (pickedDate === null) return goOn(ctx, payload, 0);
  return goOn(ctx, payload.startsOn ? { ...payload, endsOn: pickedDate } : { ...payload, startsOn: pickedDate }, 0);
}

async function goOn(ctx: MemberContext, draft: Draft, from: number): Promise<Outcome> {
  const { to, startsOn, endsOn, kind } = draft;
  if (to === undefined) return { replies: [await askWhom(ctx, draft, from)] };
  if (startsOn === undefined) return { replies: [askStart(ctx, { ...draft, to })] };
  requirePeriod(startsOn, endsOn ?? null, ctx.today);
  const begun = { ...draft, to, startsOn };
  if (kind === 'stand_in' && endsOn === undefined) return { replies: [askEnd(ctx, begun)] };
  return { replies: [askConfirmation(ctx, begun, await colleagueOf(ctx, to))] };
}

/** Offers it: the colleague is asked. */
export async function pressOffer(ctx: MemberContext, { payload }: Input<Ready>): Promise<Outcome> {
  const { office, person, today, now, eventId } = ctx;
  const { kind, to, startsOn, endsOn = null } = payload;
  const colleague = await colleagueOf(ctx, to);
  const offered = { office, from: person, to: colleague._id, kind, startsOn, endsOn, today, now, eventId };
  const handover = await offerHandover(offered);
  const question = {
    office,
    occasion: `handover/${handover._id}`,
    payload: { handover: String(handover._id) },
    expiresAt: endOfDay(latestAnswer(handover)),
  };
  const recipient = { person: colleague._id, lineUserId: colleague.lineUserId };
  await notify(handoverOffer, [recipient], question, now);
  return { replies: [textMessage(texts.offered(colleague.displayName ?? texts.unnamed))] };
}

async function colleagueOf(ctx: MemberContext, id: string): Promise<StoredPerson> {
  const colleague = await people(ctx.office).findOne({ _id: new mongo.ObjectId(id) });
  if (!colleague) throw new Refusal('not_there', refusals.notThere);
  return colleague;
}
