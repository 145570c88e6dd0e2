import { mongo } from 'mongoose';
import type { Audience } from '../../../domain/announcements/audience';
import { countReach, countSameRecipients, type Reach } from '../../../domain/announcements/count-reach';
import { monthOf } from '../../../domain/calendar/dates';
import type { MemberContext } from '../../context';
import { sendAtOf } from './complete';
import type { Values } from './draft';
import { withinOf } from './scope';

/** Whom an announcement would reach if it went out now, and what that costs. */
export interface Estimate extends Reach {
  /** people in the groups; LINE counts each of them */
  members: number;
  /** groups it does not reach: they want no notifications, or the bot is not in them any more */
  unreachedGroups: number;
  /** messages as LINE counts them: people who can be reached, and members of the groups */
  cost: number;
  /** messages left this month, or all of the later month in which it is to go out; null: no limit */
  remaining: number | null;
  /** it is to go out in a later month, of which nothing has been used yet */
  isLaterMonth: boolean;
  fits: boolean;
}

/** Estimates what sending a draft takes; a correction goes to whoever got what it corrects. */
export async function estimate(
  ctx: MemberContext,
  draft: Pick<Values, 'id' | 'version' | 'sendAt'>,
  audience: Audience,
): Promise<Estimate> {
  const { id, version } = draft;
  const reach =
    version > 1
      ? await countSameRecipients(ctx.office, { announcement: new mongo.ObjectId(id), version: version - 1 })
      : await countReach(ctx.organisation, ctx.office, { audience, within: withinOf(ctx) }, ctx.now);
  let members = 0;
  let unreachedGroups = reach.quietGroups;
  for (const id of reach.groups) {
    const count = await ctx.gateway.memberCount(id);
    if (count === null) unreachedGroups++;
    members += count ?? 0;
  }
  const quota = await ctx.quota.figures(ctx.now);
  const isLaterMonth = monthOf(sendAtOf(draft, ctx.now)) !== monthOf(ctx.now);
  const remaining = isLaterMonth ? quota.limit : quota.remaining;
  const cost = reach.people - reach.blocked - reach.quiet + members;
  const fits = remaining === null || cost <= remaining;
  return { ...reach, members, unreachedGroups, cost, remaining, isLaterMonth, fits };
}

/** Whether there is anybody to send to. */
export function hasRecipients({ people, groups, quietGroups }: Reach): boolean {
  return people + groups.length + quietGroups > 0;
}
