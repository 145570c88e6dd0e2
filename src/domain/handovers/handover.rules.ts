import { abilitiesOf } from '../abilities/abilities-of';
import { grantsThat } from '../abilities/roles.rules';
import { theOffice } from '../abilities/things';
import { addDays, type LocalDate } from '../calendar/dates';
import { type Grant, isHeldForGood, isSameGrant } from '../people/people.rules';
import type { Handover } from './handover.model';

/** A stand-in lasts a year at most: what lasts longer is a transfer, or a right that an admin gives. */
const MOST_DAYS = 365;
/** How long after its first day an offer can be taken: far from the last day on which admins may undo it. */
const OFFER_DAYS = 7;
/** How long admins may undo a transfer that began; later they take the rights away one by one. */
const REFUSE_DAYS = 30;

/** The last day that a stand-in from `startsOn` on may have. */
export function latestEnd(startsOn: LocalDate): LocalDate {
  return addDays(startsOn, MOST_DAYS - 1);
}

/** The last day on which a handover may begin: nobody remembers in two years what was agreed. */
export function latestStart(today: LocalDate): LocalDate {
  return addDays(today, MOST_DAYS);
}

/** The last day on which an offer can be taken. */
export function latestAnswer({ startsOn, endsOn }: Pick<Handover, 'startsOn' | 'endsOn'>): LocalDate {
  const last = addDays(startsOn, OFFER_DAYS);
  return endsOn !== null && endsOn < last ? endsOn : last;
}

/** The rights that can be handed over: all but the admin's, which are given by code. */
export function grantsToHandOver(grants: readonly Grant[]): Grant[] {
  return grantsThat({ grants }, 'hand_over');
}

/** What of the rights that were offered their giver still has to give; nothing where the giver is no member any more. */
export function grantsThatPass(
  { grants }: Pick<Handover, 'grants'>,
  giver: { grants: readonly Grant[] } | null,
): Grant[] {
  const held = grantsToHandOver(giver?.grants ?? []);
  return grants.filter((grant) => held.some((one) => isSameGrant(one, grant)));
}

/** Whether rights go over that admins must know of: those that let somebody approve. */
export function isForAdmins({ grants }: Pick<Handover, 'grants'>): boolean {
  return abilitiesOf({ grants }, theOffice).review;
}

/** Whether an admin can refuse a handover on a day: before it begins, while it lasts, and a month into a transfer. */
export function isRefusable(
  { state, kind, startsOn }: Pick<Handover, 'state' | 'kind' | 'startsOn'>,
  day: LocalDate,
): boolean {
  if (state === 'offered' || state === 'accepted') return true;
  return state === 'active' && (kind === 'stand_in' || day <= addDays(startsOn, REFUSE_DAYS));
}

/** The rights of a person on a day: those whose last day is not over. */
export function grantsOn(grants: readonly Grant[], day: LocalDate): Grant[] {
  return grants.filter(({ until }) => until === undefined || day <= until);
}

/** Whether a handover that was accepted begins on a day, or should have begun. */
export function isToBegin({ state, startsOn }: Pick<Handover, 'state' | 'startsOn'>, day: LocalDate): boolean {
  return state === 'accepted' && startsOn <= day;
}

/** Whether the last day of a stand-in is over. */
export function isOver({ state, endsOn }: Pick<Handover, 'state' | 'endsOn'>, day: LocalDate): boolean {
  return state === 'active' && endsOn !== null && endsOn < day;
}

/** What the colleague holds once it began: own rights stay as they are; new ones of a stand-in have its last day. */
export function grantsOfReceiver(
  own: readonly Grant[],
  { grants, endsOn }: Pick<Handover, 'grants' | 'endsOn'>,
): Grant[] {
  const given = grants.map(({ role, unit }): Grant => ({ role, unit, ...(endsOn !== null && { until: endsOn }) }));
  const isHeldLonger = (grant: Grant) =>
    own.some((one) => isSameGrant(one, grant) && one.until !== undefined && one.until > (grant.until ?? '9999'));
  const added = given.filter((grant) => !isHeldForGood(own, grant) && !isHeldLonger(grant));
  return [...own.filter((one) => !added.some((grant) => isSameGrant(one, grant))), ...added];
}

/**
 * What a stand-in holds after rights that one handover gave were taken back. What another one that lasts still gives stays, until
 * that one's last day; own rights always stay.
 * @param taken what is taken back
 * @param others the other stand-ins of the same person that last
 */
export function grantsAfterStandIn(
  held: readonly Grant[],
  taken: readonly Grant[],
  others: readonly Pick<Handover, 'grants' | 'endsOn'>[],
): Grant[] {
  return held.flatMap((grant) => {
    if (grant.until === undefined || !taken.some((one) => isSameGrant(one, grant))) return [grant];
    const until = others
      .filter(({ grants }) => grants.some((one) => isSameGrant(one, grant)))
      .map(({ endsOn }) => endsOn ?? '')
      .sort()
      .at(-1);
    return until ? [{ ...grant, until }] : [];
  });
}

/**
 * What the colleague holds after a transfer was undone. What a stand-in that lasts gives stays, until its last day.
 * @param gained what the transfer gave
 * @param others the stand-ins of the same person that last
 */
export function grantsAfterTransfer(
  held: readonly Grant[],
  gained: readonly Grant[],
  others: readonly Pick<Handover, 'grants' | 'endsOn'>[],
): Grant[] {
  const asStandIn = (grant: Grant): Grant =>
    gained.some((one) => isSameGrant(one, grant)) ? { ...grant, until: grant.until ?? '' } : grant;
  return grantsAfterStandIn(held.map(asStandIn), gained, others);
}

/** What the giver of a transfer keeps. */
export function grantsOfGiver(own: readonly Grant[], { grants }: { grants: readonly Grant[] }): Grant[] {
  return own.filter((one) => !grants.some((grant) => isSameGrant(one, grant)));
}
