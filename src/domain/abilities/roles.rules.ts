import { ALL_UNITS } from '../organisations/organisation.model';
import { type Grant, type Holder, isOfUnit, ROLES, type Role } from '../people/people.rules';

/** What somebody may do at all, in the rows of contract section 7; for which units is in `unitsFor`. */
export const ABILITIES = [
  'view', // scores, deadlines, measure status
  'report',
  'see_outstanding',
  'open_evidence', // what evidence shows, not only that there is some
  'review',
  'nudge',
  'assign', // measures to persons of a unit
  'documents',
  'announce',
  'hand_over', // one's own work to a colleague
  'administer',
] as const;
export type Ability = (typeof ABILITIES)[number];

const STAFF: readonly Ability[] = ['view', 'report', 'see_outstanding', 'open_evidence', 'documents', 'hand_over'];
const LEADS: readonly Ability[] = ['review', 'nudge', 'announce'];

const BY_ROLE: Record<Role, readonly Ability[]> = {
  staff: STAFF,
  supervisor: [...STAFF, ...LEADS, 'assign'],
  executive: ['view', 'see_outstanding', 'open_evidence', 'documents', 'hand_over', ...LEADS],
  admin: ['view', 'see_outstanding', 'open_evidence', 'documents', 'nudge', 'announce', 'assign', 'administer'],
};

/** Whether a role carries an ability. */
export function carries(role: Role, ability: Ability): boolean {
  return BY_ROLE[role].includes(ability);
}

/** The roles that carry an ability, to tell a person who may, or to look for who may. */
export function rolesThatMay(ability: Ability): Role[] {
  return ROLES.filter((role) => carries(role, ability));
}

/** Those of somebody's rights that carry an ability. A right held as a stand-in is somebody else's to give. */
export function grantsThat<G extends Grant>(person: { grants: readonly G[] }, ability: Ability): G[] {
  return person.grants.filter(
    ({ role, until }) => carries(role, ability) && (ability !== 'hand_over' || until === undefined),
  );
}

/** For which units a person has an ability: `'all'`, or unit keys (possibly none). Everybody who may view sees the whole office. */
export function unitsFor(person: Holder, ability: Ability): 'all' | string[] {
  const grants = grantsThat(person, ability);
  if (grants.some(({ role }) => !isOfUnit(role) || ability === 'view')) return 'all';
  return [...new Set(grants.flatMap(({ unit }) => unit ?? []))];
}

/** Whether a measure of these units belongs to one of a person's units; one of ทุกส่วนราชการ belongs to every unit. */
export function belongsTo(measureUnits: readonly string[], units: 'all' | readonly string[]): boolean {
  if (units === 'all') return true;
  if (measureUnits.includes(ALL_UNITS)) return units.length > 0;
  return measureUnits.some((unit) => units.includes(unit));
}

/** Whether some units hold all of these; null: the whole office. */
export function coversAll(units: 'all' | readonly string[], asked: readonly string[] | null): boolean {
  return units === 'all' || (asked?.every((unit) => units.includes(unit)) ?? false);
}
