import { coversAll, unitsFor } from '../abilities/roles.rules';
import { localDate, localTime } from '../calendar/dates';
import { type Grant, isSameGrant } from '../people/people.rules';
import type { Announcement, NotSentReason } from './announcement.model';

/** An announcement that begins to go out within this is on time, whatever time of the day that is. */
const ON_TIME_MS = 15 * 60_000;
/** One whose time was missed is made up on the same day before this time in Bangkok, like a missed tick; later it is no news. */
const MAKE_UP_BEFORE = '18:00';

/**
 * Why an announcement must not begin to go out at `now`; null: it may.
 * @param grants its sender's rights now; none when the sender is registered no more
 */
export function whyNotSent(
  announcement: Pick<Announcement, 'byRight' | 'within' | 'sendAt' | 'createdAt'>,
  grants: readonly Grant[],
  now: Date,
): NotSentReason | null {
  const { sendAt, createdAt } = announcement;
  // What is sent at once was checked when it was confirmed.
  if (sendAt > createdAt && !mayStill(announcement, grants)) return 'right_lost';
  const isOnTime = now.getTime() - sendAt.getTime() < ON_TIME_MS;
  const isMadeUp = localDate(now) === localDate(sendAt) && localTime(now) < MAKE_UP_BEFORE;
  return isOnTime || isMadeUp ? null : 'too_late';
}

function mayStill({ byRight, within }: Pick<Announcement, 'byRight' | 'within'>, grants: readonly Grant[]): boolean {
  return grants.some((grant) => isSameGrant(grant, byRight)) && coversAll(unitsFor({ grants }, 'announce'), within);
}
