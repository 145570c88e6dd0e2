import { mongo } from 'mongoose';
import { countReach, countSameRecipients, type Reach } from '../../domain/announcements/count-reach';
import { withinOf } from '../../domain/announcements/scope';
import { monthOf } from '../../domain/calendar/dates';
import type { Announcer } from './announcer';
import { type Draft, sendAtOf } from './draft';

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
  by: Announcer,
  draft: Pick<Draft, 'id' | 'version' | 'sendAt' | 'audience'>,
): Promise<Estimate> {
  const { id, version, audience } = draft;
  const reach =
    version > 1
      ? await countSameRecipients(by.office, { announcement: new mongo.ObjectId(id), version: version - 1 })
      : await countReach(by.organisation, by.office, { audience, within: withinOf(by) }, by.now);
  let members = 0;
  let unreachedGroups = reach.quietGroups;
  for (const id of reach.groups) {
    const count = await by.gateway.memberCount(id);
    if (count === null) unreachedGroups++;
    members += count ?? 0;
  }
  const quota = await by.quota.figures(by.now);
  const isLaterMonth = monthOf(sendAtOf(draft, by.now)) !== monthOf(by.now);
  const remaining = isLaterMonth ? quota.limit : quota.remaining;
  const cost = reach.people - reach.blocked - reach.quiet + members;
  const fits = remaining === null || cost <= remaining;
  return { ...reach, members, unreachedGroups, cost, remaining, isLaterMonth, fits };
}

/** Whether there is anybody to send to. */
export function hasRecipients({ people, groups, quietGroups }: Reach): boolean {
  return people + groups.length + quietGroups > 0;
}
