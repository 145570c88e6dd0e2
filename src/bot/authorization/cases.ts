import { mongo } from 'mongoose';
import { abilitiesOf, type Permission, type Person } from '../../domain/abilities/abilities-of';
import {
  type Thing,
  theDocument,
  theEvidence,
  theGroup,
  theHandover,
  theItem,
  theMeasure,
  theReport,
  theSubmission,
  theUnit,
} from '../../domain/abilities/things';
import { isOfUnit, type Role } from '../../domain/people/people.rules';
import type { Route } from '../feature';

/** Where a thing stands to somebody: of their own unit and made by, for or held by them, or of another unit and somebody else's. */
export const CASES = ['own', 'other'] as const;
export type Case = (typeof CASES)[number];

const UNITS: Record<Case, string> = { own: 'own-unit', other: 'other-unit' };
const someone = (): mongo.ObjectId => new mongo.ObjectId();

/** Somebody with one right. */
const holderOf = (role: Role): Person => ({
  _id: someone(),
  grants: [{ role, unit: isOfUnit(role) ? UNITS.own : null }],
});

/** Things of each kind as they stand to a person. */
const THINGS: { [K in Permission['thing']]: (person: Person, its: Case) => Extract<Thing, { is: K }> } = {
  office: () => ({ is: 'office' }),
  unit: (_person, its) => theUnit(UNITS[its]),
  measure: (_person, its) => theMeasure({ units: [UNITS[its]] }),
  report: (_person, its) => theReport({ units: [UNITS[its]] }, [someone()]),
  submission: ({ _id }, its) => theSubmission({ units: [UNITS[its]] }, its === 'own' ? _id : someone()),
  evidence: ({ _id }, its) => theEvidence({ by: its === 'own' ? _id : someone() }, { units: [UNITS[its]] }),
  announcement: ({ _id }, its) => ({
    is: 'announcement',
    by: its === 'own' ? _id : someone(),
    within: its === 'own' ? [UNITS.own] : [UNITS.other],
    isScheduled: false,
    // A head's own follow-up is of what went out to everybody.
    isForAll: its === 'own',
  }),
  handover: ({ _id }, its) => theHandover(its === 'own' ? { from: _id, to: _id } : { from: someone(), to: someone() }),
  memo: ({ _id }, its) => ({
    is: 'memo',
    holders: its === 'own' ? [_id] : [someone()],
    turn: its === 'own' ? _id : someone(),
  }),
  document: (_person, its) => theDocument({ units: [UNITS[its]] }),
  item: (_person, its) => theItem({ unit: UNITS[its] }),
  group: (_person, its) => theGroup({ unit: UNITS[its] }),
};

/** Whether somebody with one role may take a route to a thing of their own office. */
export function mayTake({ who, permission }: Pick<Route, 'who' | 'permission'>, role: Role, its: Case): boolean {
  const person = holderOf(role);
  if (who !== 'anyone' && who !== 'member' && !abilitiesOf(person, { is: 'office' })[who]) return false;
  if (!permission) return true;
  return abilitiesOf(person, THINGS[permission.thing](person, its) as never)[permission.ability as never] === true;
}
