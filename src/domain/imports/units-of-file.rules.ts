import type { Organisation, Unit } from '../organisations/organisation.model';
import { formerNameProblem } from '../units/former-names.rules';
import { texts } from '../units/texts';
import { unitByName } from './unit-names';

/**
 * The units of an office after its file was imported: those of the file, which know their former names as before (a table that renames a unit adds one), and those that an admin
 * added in the chat.
 * @param stored as they are now; @param wanted as the file says
 */
export function unitsAfterFile(stored: readonly Unit[], wanted: readonly Unit[]): Unit[] {
  const fromFile = wanted.map((unit) => {
    const before = stored.find(({ key }) => key === unit.key)?.formerNames ?? [];
    const formerNames = [...new Set([...before, ...(unit.formerNames ?? [])])];
    return formerNames.length > 0 ? { ...unit, formerNames } : unit;
  });
  const added = stored.filter((unit) => unit.isAdded && !wanted.some(({ key }) => key === unit.key));
  return [...fromFile, ...added];
}

/**
 * Where a file calls a unit as it is called no more, or names one as new that is there under another key: one sentence each. A unit never
 * comes to be, or back, by an old file.
 */
export function unitProblemsOfFile(stored: Organisation, wanted: readonly Unit[]): string[] {
  return wanted.flatMap(({ key, name }) => {
    const former = formerNameProblem(stored, name) ?? formerNameProblem(stored, key);
    if (former !== null) return [former];
    const holder = unitByName(stored, name);
    return holder && holder.key !== key && holder.isAdded ? [texts.otherKey(holder.name, holder.key)] : [];
  });
}
