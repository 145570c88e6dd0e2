import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { setUnits, type Unit } from '../organisations/organisation.model';
import { officeToChange, type UnitCause, unitToChange } from './change-units';
import { takeUnitName } from './unit-name.rules';

/**
 * Gives a unit another name; everything goes on, since records know it by its key. The name of before is kept: it is understood in the
 * chat, and a file that still says it is told the new one. Call it inside a transaction.
 * @returns as it was and as it is
 * @throws Refusal `no_such_unit`, and as `takeUnitName`
 */
export async function renameUnit(
  office: OfficeId,
  key: string,
  typed: string,
  { by, now, eventId }: UnitCause,
): Promise<{ was: Unit; is: Unit }> {
  const organisation = await officeToChange(office);
  const was = unitToChange(organisation, key);
  const name = takeUnitName(organisation, typed, key);
  const before = [...(was.formerNames ?? []), was.name].filter((one) => one !== name);
  const is: Unit = { ...was, name, formerNames: [...new Set(before)] };
  const units = organisation.units.map((unit) => (unit.key === key ? is : unit));
  await setUnits(office, { units, formerUnits: organisation.formerUnits ?? [] });
  const subject = `${key} ${was.name} > ${name}`;
  await recordAudit(office, { at: now, actor: by, action: 'unit.renamed', subject, eventId });
  return { was, is };
}
