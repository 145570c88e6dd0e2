import { toArabicDigits } from '../calendar/digits';
import { ALL_UNITS, type Organisation, type Unit } from './organisation.model';

/** A part of a name that is shorter says too little. */
const SHORTEST_PART = 3;

/** What a unit is told apart by: spaces and the ฯ that some names end in do not matter. */
const plain = (words: string): string => toArabicDigits(words).replace(/[\sฯ]/g, '').toLowerCase();

/** The units people and groups can belong to: all but the one that stands for every unit. */
export function ownUnitsOf({ units }: Pick<Organisation, 'units'>): Unit[] {
  return units.filter(({ key }) => key !== ALL_UNITS);
}

/** The unit that words name by its name or an alias, or by a part of one that no other unit has; null when none or several. */
export function unitByWords(organisation: Pick<Organisation, 'units'>, words: string): Unit | null {
  const said = plain(words);
  if (said === '') return null;
  const units = ownUnitsOf(organisation).map((unit) => ({ unit, names: [unit.name, ...unit.aliases].map(plain) }));
  const exact = units.find(({ names }) => names.includes(said));
  if (exact) return exact.unit;
  if (said.length < SHORTEST_PART) return null;
  const [only, ...others] = units.filter(({ names }) => names.some((name) => name.includes(said)));
  return only && others.length === 0 ? only.unit : null;
}
