import { findManaged } from '../../../../../domain/announcements/find-announcement';
import { findForUnits } from '../../../../../domain/announcements/unit-follow-up';
import type { Message } from '../../../../../line/types';
import { type Nudging, planOfNudge, sendNudgeAsPlanned } from '../../../../../notifications/announcements/nudge';
import type { MemberContext } from '../../../../context';
import type { Input, Outcome } from '../../../../feature';
import { overview } from '../open';
import { texts } from '../texts';
import { unitMessage } from '../unit';
import { previewNudge } from './preview-nudge';

type Asked = Input<{ announcement: string }>;
type Seen = Input<{ announcement: string; day: string; shown: number }>;

/** Shows who manages an announcement whom a nudge of those who have not acknowledged it would reach. */
export async function askToNudge(ctx: MemberContext, { payload }: Asked): Promise<Outcome> {
  return show(ctx, await managed(ctx, payload.announcement));
}

/** Shows a head the same of the own units. */
export async function askToNudgeUnit(ctx: MemberContext, { payload }: Asked): Promise<Outcome> {
  return show(ctx, await ofUnits(ctx, payload.announcement));
}

/** Sends what the preview showed, once a day; shown anew where that is not what would go out now. */
export async function sendNudge(ctx: MemberContext, { payload }: Seen): Promise<Outcome> {
  const nudging = await managed(ctx, payload.announcement);
  return send(ctx, nudging, payload, (notice) => overview(ctx, nudging.announcement, notice));
}

/** The same for a head. */
export async function sendUnitNudge(ctx: MemberContext, { payload }: Seen): Promise<Outcome> {
  const nudging = await ofUnits(ctx, payload.announcement);
  const { announcement, units } = nudging;
  return send(ctx, nudging, payload, (notice) => unitMessage(ctx, announcement, units, 0, notice));
}

async function managed(ctx: MemberContext, id: string): Promise<Nudging> {
  return { announcement: await findManaged(ctx, id), units: null };
}

async function ofUnits(ctx: MemberContext, id: string): Promise<Nudging & { units: string[] }> {
  return findForUnits(ctx, id);
}

async function show(ctx: MemberContext, nudging: Nudging): Promise<Outcome> {
  return { replies: [await previewNudge(ctx, nudging, await planOfNudge(ctx, nudging))] };
}

async function send(
  ctx: MemberContext,
  nudging: Nudging,
  seen: { day: string; shown: number },
  done: (notice: string) => Promise<Message>,
): Promise<Outcome> {
  const plan = await planOfNudge(ctx, nudging);
  const { count, excluded } = plan;
  const { remaining } = await ctx.quota.figures(ctx.now);
  const hasChanged = seen.day !== ctx.today || count > seen.shown;
  if (hasChanged || (remaining !== null && count > remaining)) {
    return { replies: [await previewNudge(ctx, nudging, plan, hasChanged ? texts.nudgeChanged : null)] };
  }
  await sendNudgeAsPlanned(ctx, nudging, plan);
  return { replies: [await done(texts.nudged(count, excluded))] };
}
