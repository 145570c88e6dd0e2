import type { z } from 'zod';
import { findManaged } from '../../../domain/announcements/find-announcement';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defaultReplies } from '../help/default-replies';
import { previewMessages } from './announcement-messages';
import type { AudiencePress, dropButton, earlierButton, mentionButton, moreButton, Pick, stepButton } from './buttons';
import { draftShown, isComplete, mentionsAll } from './complete';
import { change, hasStep } from './draft';
import { goOn } from './go-on';
import { audienceOf, keysOf, keysOffered } from './options';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';
import { pickedTime, type When } from './when';

type Pressed<K extends { schema: z.ZodType }> = Input<z.infer<K['schema']>>;

/** Leads to another question, or back to the preview. The first page of a list comes first. */
export function pressStep(ctx: MemberContext, { payload }: Pressed<typeof stepButton>): Promise<Outcome> {
  const { dialog, draft } = talkOf(ctx);
  return goOn(ctx, dialog, { ...draft, from: 0 }, payload.step);
}

export function pressMore(ctx: MemberContext, { payload }: Pressed<typeof moreButton>): Promise<Outcome> {
  const { dialog, draft, step } = talkOf(ctx);
  return goOn(ctx, dialog, { ...draft, from: payload.from }, step);
}

export function pressAudience(ctx: MemberContext, { payload }: Input<AudiencePress>): Promise<Outcome> {
  return chooseAudience(ctx, talkOf(ctx), payload);
}

/** Takes a kind of audience; what must still be chosen of it is asked for. */
export function chooseAudience(ctx: MemberContext, { dialog, draft }: Talk, chosen: AudiencePress): Promise<Outcome> {
  switch (chosen.to) {
    case 'everybody':
      return goOn(ctx, dialog, change(draft, { audience: { to: 'everybody' } }));
    case 'not_reported': {
      const { to, year: fiscalYear, round } = chosen;
      return goOn(ctx, dialog, change(draft, { audience: { to, fiscalYear, round } }));
    }
    case 'not_acknowledged':
      return goOn(ctx, dialog, { ...draft, from: 0 }, 'earlier');
    default:
      return goOn(
        ctx,
        dialog,
        change(draft, { audience: audienceOf(chosen.to, keysOf(chosen.to, draft.audience)), from: 0 }),
        chosen.to,
      );
  }
}

/** Takes one of a list, or leaves it out again; what is not offered to this person is not taken. */
export async function pressPick(ctx: MemberContext, { payload: { of, key, from } }: Input<Pick>): Promise<Outcome> {
  const { dialog, draft } = talkOf(ctx);
  const offered = await keysOffered(ctx, of);
  const before = keysOf(of, draft.audience);
  const after = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
  const audience = audienceOf(
    of,
    after.filter((one) => offered.includes(one)),
  );
  return goOn(ctx, dialog, change(draft, { audience, from }), of);
}

export function pressChosen(ctx: MemberContext): Promise<Outcome> {
  const { dialog, draft } = talkOf(ctx);
  return goOn(ctx, dialog, draft);
}

/** Takes the earlier announcement: one that the person may manage, as those are that were offered. */
export async function pressEarlier(ctx: MemberContext, { payload }: Pressed<typeof earlierButton>): Promise<Outcome> {
  const { dialog, draft } = talkOf(ctx);
  const { announcement } = payload;
  await findManaged(ctx, announcement);
  return goOn(ctx, dialog, change(draft, { audience: { to: 'not_acknowledged', announcement } }));
}

export function pressDrop(ctx: MemberContext, { payload }: Pressed<typeof dropButton>): Promise<Outcome> {
  const { dialog, draft } = talkOf(ctx);
  const dropped = { title: { title: null }, link: { link: null }, picture: { image: null }, time: { sendAt: null } }[
    payload.what
  ];
  return goOn(ctx, dialog, change(draft, dropped), 'preview');
}

export function pressMention(ctx: MemberContext, { payload }: Pressed<typeof mentionButton>): Promise<Outcome> {
  const { dialog, draft } = talkOf(ctx);
  return goOn(ctx, dialog, change(draft, { mentionAll: payload.all }), 'preview');
}

export function pressTime(ctx: MemberContext, { pickedTime: picked }: Input): Promise<Outcome> {
  return takeTime(ctx, talkOf(ctx), pickedTime(picked, ctx.now));
}

/** Takes when the announcement is to go out, or asks again. */
export function takeTime(ctx: MemberContext, { dialog, draft }: Talk, when: When): Promise<Outcome> {
  if (!hasStep(draft, 'time')) return goOn(ctx, dialog, draft, 'time');
  if ('notice' in when) return goOn(ctx, dialog, draft, 'time', when.notice);
  return goOn(ctx, dialog, change(draft, { sendAt: when.sendAt }), 'preview');
}

export function pressTry(ctx: MemberContext): Promise<Outcome> {
  return tryOut(ctx, talkOf(ctx));
}

/** Sends the announcement to its sender alone: as an answer, which costs nothing. */
export async function tryOut(ctx: MemberContext, { dialog, draft, step }: Talk): Promise<Outcome> {
  if (!isComplete(draft)) return goOn(ctx, dialog, draft, step);
  const { replies, ...shown } = await goOn(ctx, dialog, draft, 'preview');
  const announced = previewMessages(draftShown(ctx, draft), mentionsAll(draft));
  return { ...shown, replies: [textMessage(texts.tried), ...announced, ...replies.slice(-1)] };
}

export async function pressGiveUp(ctx: MemberContext): Promise<Outcome> {
  talkOf(ctx);
  return { replies: [textMessage(texts.cancelled, defaultReplies(ctx))], dialog: null };
}
