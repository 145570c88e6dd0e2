import { recordAudit } from '../audit/audit.model';
import { newKey } from '../imports/new-key';
import type { OfficeId } from '../office-store';
import { setUnits, type Unit } from '../organisations/organisation.model';
import { officeToChange, type UnitCause } from './change-units';
import { takeUnitName } from './unit-name.rules';

/**
 * Adds a unit to an office; measures of ทุกส่วนราชการ are owed by it from then on. Call it inside a transaction.
 * @throws Refusal as `takeUnitName`
 */
export async function addUnit(office: OfficeId, typed: string, { by, now, eventId }: UnitCause): Promise<Unit> {
  const organisation = await officeToChange(office);
  const { units, formerUnits = [] } = organisation;
  const name = takeUnitName(organisation, typed, null);
  const taken = new Set([...units, ...formerUnits].map(({ key }) => key));
  const unit: Unit = { key: newKey('unit', taken), name, aliases: [], group: false, isAdded: true };
  await setUnits(office, { units: [...units, unit], formerUnits });
  await recordAudit(office, { at: now, actor: by, action: 'unit.added', subject: `${unit.key} ${name}`, eventId });
  return unit;
}
