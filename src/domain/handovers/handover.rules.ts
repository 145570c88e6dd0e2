import type { LocalDate } from '../calendar/dates';
import { type Grant, hasRole, isSameGrant } from '../people/people.rules';
import type { Handover } from './handover.model';

/** The rights that can be handed over: all but the admin's, which are given by code. */
export function grantsToHandOver(grants: readonly Grant[]): Grant[] {
  // A right held as a stand-in is somebody else's to give.
  return grants.filter(({ role, until }) => role !== 'admin' && until === undefined);
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
  const isHeldForGood = (grant: Grant) => own.some((one) => one.until === undefined && isSameGrant(one, grant));
  const added = given.filter((grant) => !isHeldForGood(grant));
  return [...own.filter((one) => !added.some((grant) => isSameGrant(one, grant))), ...added];
}

/** What the giver of a transfer keeps. */
export function grantsOfGiver(own: readonly Grant[], { grants }: Pick<Handover, 'grants'>): Grant[] {
  return own.filter((one) => !grants.some((grant) => isSameGrant(one, grant)));
}

/** Whether a person has anything to hand over. */
export const hasWork = (person: { grants: readonly Grant[] }): boolean =>
  grantsToHandOver(person.grants).length > 0 &&
  (['staff', 'supervisor', 'executive'] as const).some((role) => hasRole(person, role));
