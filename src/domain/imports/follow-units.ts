import { recordAudit } from '../audit/audit.model';
import { measures } from '../measures/measure.model';
import { partUnits } from '../measures/parts.rules';
import { unitNames } from '../measures/units.rules';
import type { OfficeId } from '../office-store';
import { findOrganisation, type Organisation } from '../organisations/organisation.model';
import { carryPart, isWritten, type MeasureKey } from '../reports/carry-part';

/** The units that owe a part of each measure of an office. */
export interface Owing {
  organisation: Organisation;
  measures: { of: MeasureKey; units: readonly string[] }[];
}

/** What became of a part of which something was written and whose unit is no longer responsible. */
export interface PartLeft extends MeasureKey {
  /** name of the unit */
  from: string;
  /** name of the unit that it went to; null: it is kept, but counts no more */
  to: string | null;
}

/** Null: there is no such office. */
export async function owingIn(office: OfficeId): Promise<Owing | null> {
  const organisation = await findOrganisation(office);
  if (!organisation) return null;
  const planned = await measures(office).find({}, { sort: { fiscalYear: 1, num: 1 } });
  return {
    organisation,
    measures: planned.map((one) => ({
      of: { fiscalYear: one.fiscalYear, measure: one.num },
      units: partUnits(organisation, one),
    })),
  };
}

/**
 * What was written of the parts of units that are no longer responsible: where exactly one unit took the place of one other it becomes
 * that unit's, else it is kept as it is. Call it inside the transaction that changed the units.
 * @param before as it was until then
 */
export async function followUnits(before: Owing, after: Owing, now: Date): Promise<PartLeft[]> {
  const office = after.organisation._id;
  const parts: PartLeft[] = [];
  for (const { of, units } of before.measures) {
    const changed = after.measures.find((one) => one.of.fiscalYear === of.fiscalYear && one.of.measure === of.measure);
    if (!changed) continue;
    const left = units.filter((unit) => !changed.units.includes(unit));
    const came = changed.units.filter((unit) => !units.includes(unit));
    const [heir] = left.length === 1 && came.length === 1 ? came : [];
    for (const unit of left) {
      if (!(await isWritten(office, of, unit))) continue;
      // What a unit wrote that was responsible once before stays its own.
      const isFree = heir !== undefined && !(await isWritten(office, of, heir));
      if (isFree) await carryPart(office, of, unit, heir);
      const end = isFree ? `carried to ${heir}` : 'kept';
      await recordAudit(office, {
        at: now,
        actor: null,
        action: 'measure.unit_left',
        subject: `measure ${of.fiscalYear}/${of.measure} ${unit}: ${end}`,
        eventId: null,
      });
      const [from = unit] = unitNames(before.organisation, [unit]);
      parts.push({ ...of, from, to: isFree ? (unitNames(after.organisation, [heir])[0] ?? heir) : null });
    }
  }
  return parts;
}
