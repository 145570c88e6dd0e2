import { Refusal } from '../../refusal';
import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import type { StoredPerson } from '../people/person.model';
import { type Announcement, currentContent } from './announcement.model';
import { hasBroadcast } from './begin-broadcast';
import { countUnacknowledged, type Excluded } from './count-reach';
import { occasionOf } from './occasions';
import { texts } from './texts';

export interface ToNudge {
  office: OfficeId;
  announcement: Announcement;
  /** only people of these units; null: whoever it was sent to */
  units: string[] | null;
  /** some messages of it wait to go out */
  isWaiting: boolean;
  now: Date;
}

/** A nudge as it would go out now. */
export interface NudgePlan {
  /** how many are nudged */
  count: number;
  /** a few of them */
  first: StoredPerson[];
  /** who has not acknowledged it either, and gets nothing */
  excluded: Excluded;
  version: number;
  occasion: string;
}

/**
 * Looks up who would be reminded of an announcement now: who has not acknowledged it, once a day.
 * @throws Refusal `groups_only`, `nobody_left`, `nobody_reachable`, `nudged_today`, `not_sent_yet`
 */
export async function planNudge({ office, announcement, units, isWaiting, now }: ToNudge): Promise<NudgePlan> {
  const { _id, audience, state, within } = announcement;
  if (audience.to === 'groups') throw new Refusal('groups_only', texts.groupsOnly);
  // Who has not got it must not be reminded of it.
  if (state !== 'sent' || isWaiting) throw new Refusal('not_sent_yet', texts.notSentToNudge);
  const { version } = currentContent(announcement);
  const counted = await countUnacknowledged(office, { announcement: _id, version }, units ?? within);
  const { reachable, first } = counted;
  // Beyond the units people are none of theirs, not gone.
  const excluded = units === null ? counted.excluded : { ...counted.excluded, gone: 0 };
  if (reachable === 0) {
    const unreachable = excluded.blocked + excluded.quiet;
    if (unreachable > 0) throw new Refusal('nobody_reachable', texts.nobodyReachable(unreachable));
    if (units !== null) throw new Refusal('nobody_left', texts.nobodyLeftInUnits);
    throw new Refusal('nobody_left', excluded.gone > 0 ? texts.nobodyLeftHere : texts.nobodyLeft);
  }
  const day = localDate(now);
  const ofAll = occasionOf.nudge(_id, day);
  const occasion = units === null ? ofAll : occasionOf.nudgeOfUnits(_id, day, units);
  for (const one of new Set([ofAll, occasion])) {
    if (await hasBroadcast(office, one)) throw new Refusal('nudged_today', texts.nudgedToday);
  }
  return { count: reachable, first, excluded, version, occasion };
}
