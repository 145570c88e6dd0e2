import type { LocalDate } from '../calendar/dates';

/** Roles of contract section 7; `guest` is who holds none. */
export type Role = 'staff' | 'supervisor' | 'executive' | 'admin';
export const ROLES: readonly Role[] = ['staff', 'supervisor', 'executive', 'admin'];

/** One right that a code gave: a role, for staff and supervisors in one unit (by key), for executives and admins office-wide. */
export interface Grant {
  role: Role;
  unit: string | null;
  /** the last day of a right held as a stand-in, `YYYY-MM-DD`; absent: for good */
  until?: LocalDate;
}

/** Roles whose rights reach over the whole office rather than the units of the grant. */
const OFFICE_WIDE: readonly Role[] = ['executive', 'admin'];

/** Whether a grant of this role is for one unit; the others are for the whole office. */
export function isOfUnit(role: Role): boolean {
  return !OFFICE_WIDE.includes(role);
}

export interface Holder {
  grants: readonly Grant[];
}

export function hasRole(person: Holder, role: Role): boolean {
  return person.grants.some((grant) => grant.role === role);
}

/** Whether two grants are the same right. */
export function isSameGrant(one: Grant, other: Grant): boolean {
  return one.role === other.role && one.unit === other.unit;
}

/** Whether a right is among those held without a last day. */
export function isHeldForGood(own: readonly Grant[], grant: Grant): boolean {
  return own.some((one) => one.until === undefined && isSameGrant(one, grant));
}

/** The units of the grants, by key, each once. */
export function ownUnits(person: Holder): string[] {
  return [...new Set(person.grants.flatMap((grant) => (grant.unit ? [grant.unit] : [])))];
}

/** The units a person holds one role in, by key, each once; none for the roles of the whole office. */
export function unitsAs(person: Holder, role: Role): string[] {
  return ownUnits({ grants: person.grants.filter((grant) => grant.role === role) });
}
