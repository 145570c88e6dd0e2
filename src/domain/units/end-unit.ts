import { Refusal } from '../../refusal';
import { recordAudit } from '../audit/audit.model';
import { measures } from '../measures/measure.model';
import type { OfficeId } from '../office-store';
import { groups } from '../organisations/group.model';
import { type Organisation, setUnits, type Unit } from '../organisations/organisation.model';
import { people } from '../people/person.model';
import { voidCodesOfUnit } from '../people/void-codes';
import { officeToChange, type UnitCause, unitToChange } from './change-units';
import { planMerge } from './plan-merge';
import { texts, type UnitHolding } from './texts';

/** What stands against ending a unit: people, groups, and measures that name it and are not over. */
async function holdingOf(organisation: Organisation, unit: string, now: Date): Promise<UnitHolding> {
  const office = organisation._id;
  const open = await planMerge(organisation, unit, null, now);
  const named = await measures(office).find({ units: unit });
  return {
    people: await people(office).count({ 'grants.unit': unit }),
    groups: await groups(office).count({ unit, state: 'linked' }),
    measures: named.filter(({ fiscalYear, num }) =>
      open.measures.some((of) => of.fiscalYear === fiscalYear && of.measure === num),
    ).length,
  };
}

/**
 * The unit, where nothing stands against ending it.
 * @throws Refusal `no_such_unit`, `unit_in_use`, `last_unit`
 */
export async function unitToEnd(organisation: Organisation, key: string, now: Date): Promise<Unit> {
  const unit = unitToChange(organisation, key);
  const holding = await holdingOf(organisation, key, now);
  if (Object.values(holding).some((count) => count > 0)) {
    throw new Refusal('unit_in_use', texts.inUse(unit.name, holding));
  }
  const others = organisation.units.filter((one) => !one.group && one.key !== key);
  if (others.length === 0) throw new Refusal('last_unit', texts.lastUnit);
  return unit;
}

/**
 * Ends a unit that has neither people nor work: its open codes end, and what was done in it keeps its name. Call it inside a transaction.
 * @throws Refusal as `unitToEnd`
 */
export async function endUnit(office: OfficeId, key: string, { by, now, eventId }: UnitCause): Promise<Unit> {
  const organisation = await officeToChange(office);
  const unit = await unitToEnd(organisation, key, now);
  await voidCodesOfUnit(office, key, { at: now, by, eventId });
  const units = organisation.units.filter((one) => one.key !== key);
  const formerUnits = [...(organisation.formerUnits ?? []), { ...unit, endedAt: now, into: null }];
  await setUnits(office, { units, formerUnits });
  await recordAudit(office, { at: now, actor: by, action: 'unit.ended', subject: `${key} ${unit.name}`, eventId });
  return unit;
}
