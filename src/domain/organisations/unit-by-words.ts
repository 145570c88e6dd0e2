import { comparable } from '../thai-text/comparable';
import { ALL_UNITS, type Organisation, type Unit } from './organisation.model';

/** A part of a name that is shorter says too little. */
const SHORTEST_PART = 3;

/** The units people and groups can belong to: all but the one that stands for every unit. */
export function ownUnitsOf({ units }: Pick<Organisation, 'units'>): Unit[] {
  return units.filter(({ key }) => key !== ALL_UNITS);
}

/** The unit that words name by its name or an alias, or by a part of one that no other unit has; null when none or several. */
export function unitByWords(organisation: Pick<Organisation, 'units'>, words: string): Unit | null {
  const said = comparable(words);
  if (said === '') return null;
  const units = ownUnitsOf(organisation).map((unit) => ({
    unit,
    names: [unit.name, ...unit.aliases, ...(unit.formerNames ?? [])].map(comparable),
  }));
  const exact = units.find(({ names }) => names.includes(said));
  if (exact) return exact.unit;
  if (said.length < SHORTEST_PART) return null;
  const [only, ...others] = units.filter(({ names }) => names.some((name) => name.includes(said)));
  return only && others.length === 0 ? only.unit : null;
}
