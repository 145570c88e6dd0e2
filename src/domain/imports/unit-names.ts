import { ALL_UNITS, type Organisation, type Unit } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';

/** Every way to write a unit: key, name, aliases. */
function spellings(unit: Unit): string[] {
  return [unit.key, unit.name, ...unit.aliases].map(comparable);
}

/** The unit somebody wrote, by key, name or alias; spaces do not count. Null: the office has none of that name. */
export function unitByName(organisation: Pick<Organisation, 'units'>, written: string): Unit | null {
  const wanted = comparable(written);
  return organisation.units.find((unit) => spellings(unit).includes(wanted)) ?? null;
}

/** The names a person may write, in the office's order. */
export function unitNames(organisation: Pick<Organisation, 'units'>): string[] {
  return organisation.units.map((unit) => unit.name);
}

/** The first spelling that two units share, with the place of the second; null when every spelling is one unit's own. */
export function clashingUnit(units: readonly Unit[]): { index: number; name: string } | null {
  const seen = new Set<string>();
  for (const [index, unit] of units.entries()) {
    const own = new Set(spellings(unit));
    for (const spelling of own) {
      if (seen.has(spelling)) return { index, name: spelling };
    }
    for (const spelling of own) seen.add(spelling);
  }
  return null;
}

/** The office's units with ทุกส่วนราชการ among them: every office has that one, whether its file names it or not. */
export function withAllUnits(units: readonly Unit[]): Unit[] {
  if (units.some((unit) => unit.key === ALL_UNITS)) return [...units];
  return [...units, { key: ALL_UNITS, name: 'ทุกส่วนราชการ', aliases: [], group: true }];
}
