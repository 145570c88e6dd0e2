import type { LocalDate } from '../calendar/dates';
import { ALL_UNITS } from '../organisations/organisation.model';

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

/** What someone may be asked to do, in the rows of contract section 7. */
export type Ability =
  | 'view' // scores, deadlines, measure status
  | 'report'
  | 'see_outstanding'
  | 'review'
  | 'nudge'
  | 'documents'
  | 'announce'
  | 'administer';

const BY_ROLE: Record<Role, readonly Ability[]> = {
  staff: ['view', 'report', 'see_outstanding', 'documents'],
  supervisor: ['view', 'report', 'see_outstanding', 'review', 'nudge', 'documents', 'announce'],
  executive: ['view', 'see_outstanding', 'review', 'nudge', 'documents', 'announce'],
  admin: ['view', 'see_outstanding', 'nudge', 'documents', 'announce', 'administer'],
};

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

/** Whether any of a person's grants carries an ability, whatever the unit. */
export function can(person: Holder, ability: Ability): boolean {
  return person.grants.some((grant) => BY_ROLE[grant.role].includes(ability));
}

/** The roles that carry an ability, to tell a person who may. */
export function rolesThatMay(ability: Ability): Role[] {
  return ROLES.filter((role) => BY_ROLE[role].includes(ability));
}

/** Whether two grants are the same right. */
export function isSameGrant(one: Grant, other: Grant): boolean {
  return one.role === other.role && one.unit === other.unit;
}

/** The units of the grants, by key, each once. */
export function ownUnits(person: Holder): string[] {
  return [...new Set(person.grants.flatMap((grant) => (grant.unit ? [grant.unit] : [])))];
}

/** The units a person holds one role in, by key, each once; none for the roles of the whole office. */
export function unitsAs(person: Holder, role: Role): string[] {
  return ownUnits({ grants: person.grants.filter((grant) => grant.role === role) });
}

/** For which units a person has an ability: `'all'`, or unit keys (possibly none). */
export function unitsFor(person: Holder, ability: Ability): 'all' | string[] {
  const grants = person.grants.filter((grant) => BY_ROLE[grant.role].includes(ability));
  if (grants.some((grant) => OFFICE_WIDE.includes(grant.role))) return 'all';
  return [...new Set(grants.flatMap((grant) => (grant.unit ? [grant.unit] : [])))];
}

/** Whether a measure of these units belongs to one of a person's units; one of ทุกส่วนราชการ belongs to every unit. */
export function belongsTo(measureUnits: readonly string[], units: 'all' | readonly string[]): boolean {
  if (units === 'all') return true;
  if (measureUnits.includes(ALL_UNITS)) return units.length > 0;
  return measureUnits.some((unit) => units.includes(unit));
}

/** Whether a person may do something to a measure of these units. */
export function canFor(person: Holder, ability: Ability, measureUnits: readonly string[]): boolean {
  return belongsTo(measureUnits, unitsFor(person, ability));
}
