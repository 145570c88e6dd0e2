import { mongo } from 'mongoose';
import { quotaNow } from '../../../delivery/quota';
import type { Audience } from '../../../domain/announcements/audience';
import { countReach, countSameRecipients, type Reach } from '../../../domain/announcements/count-reach';
import type { MemberContext } from '../../context';
import type { Draft } from './draft';
import { withinOf } from './scope';

/** Whom an announcement would reach if it went out now, and what that costs. */
export interface Estimate extends Reach {
  /** people in the groups; LINE counts each of them */
  members: number;
  /** groups it does not reach: they want no notifications, or the bot is not in them any more */
  unreachedGroups: number;
  /** messages as LINE counts them: people who can be reached, and members of the groups */
  cost: number;
  /** messages left this month; null: no limit */
  remaining: number | null;
  fits: boolean;
}

/** Estimates what sending a draft takes; a correction goes to whoever got what it corrects. */
export async function estimate(
  ctx: MemberContext,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  audience: Audience,
): Promise<Estimate> {
  const reach =
    version > 1
      ? await countSameRecipients(ctx.officeId, { announcement: new mongo.ObjectId(id), version: version - 1 })
      : await countReach(ctx.office, ctx.officeId, { audience, within: withinOf(ctx) }, ctx.now);
  let members = 0;
  let unreachedGroups = reach.quietGroups;
  for (const id of reach.groups) {
    const count = await ctx.gateway.memberCount(id);
    if (count === null) unreachedGroups++;
    members += count ?? 0;
  }
  const { remaining } = await quotaNow(ctx.gateway, ctx.now);
  const cost = reach.people - reach.blocked - reach.quiet + members;
  return { ...reach, members, unreachedGroups, cost, remaining, fits: remaining === null || cost <= remaining };
}

/** Whether there is anybody to send to. */
export function hasRecipients({ people, groups, quietGroups }: Reach): boolean {
  return people + groups.length + quietGroups > 0;
}
