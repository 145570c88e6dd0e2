import { compact } from '../../compact';
import type { Organisation } from '../organisations/organisation.model';
import { changedFields } from './changed-fields';
import { dueDayText, holidayText } from './office-table-texts';

/** What of an office a file changes. */
export type OrganisationPart = 'name' | 'place' | 'units' | 'roundDates' | 'approvalChain' | 'holidays';

/** The entries of a part, as people call them. */
export interface PartChange {
  part: OrganisationPart;
  added: string[];
  changed: string[];
  removed: string[];
}

/** What of an office is different, part by part; parts that are the same are left out. */
export function organisationChanges(before: Organisation, after: Organisation): PartChange[] {
  const placeOf = ({ type, tambon, amphoe, province }: Organisation) => ({ type, tambon, amphoe, province });
  return compact([
    before.name !== after.name && { part: 'name' as const, added: [], changed: [after.name], removed: [] },
    isDifferent(placeOf(before), placeOf(after)) && { part: 'place' as const, added: [], changed: [], removed: [] },
    compared(
      'units',
      before.units,
      after.units,
      ({ key }) => key,
      ({ name }) => name,
    ),
    compared(
      'roundDates',
      before.roundDates,
      after.roundDates,
      ({ fiscalYear, round }) => `${fiscalYear} ${round}`,
      dueDayText,
    ),
    compared(
      'approvalChain',
      placed(before),
      placed(after),
      ({ position }) => position,
      ({ title }) => title,
    ),
    compared('holidays', before.holidays ?? [], after.holidays ?? [], ({ on }) => on, holidayText),
  ]);
}

/** The positions with their place in the order. */
const placed = ({ approvalChain = [] }: Organisation) =>
  approvalChain.map(({ position, title }, at) => ({ position, title, at }));

const isDifferent = (before: object | undefined, after: object): boolean =>
  before !== undefined && Object.keys(changedFields(after, before)).length > 0;

/** Null: nothing is different. */
function compared<T extends object>(
  part: OrganisationPart,
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  nameOf: (one: T) => string,
): PartChange | null {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Set(after.map(keyOf));
  const added = after.filter((one) => !was.has(keyOf(one)));
  const changed = after.filter((one) => isDifferent(was.get(keyOf(one)), one));
  const removed = before.filter((one) => !is.has(keyOf(one)));
  if (added.length + changed.length + removed.length === 0) return null;
  return { part, added: added.map(nameOf), changed: changed.map(nameOf), removed: removed.map(nameOf) };
}
