import { Refusal } from '../../refusal';
import { refuseTry, type Trying } from '../abilities/refuse-try';
import { grantsThat, unitsFor } from '../abilities/roles.rules';
import { unitNames } from '../measures/units.rules';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { type Grant, type Holder, isOfUnit } from '../people/people.rules';
import { listInThai } from '../thai-text/lists';
import type { Audience, Within } from './audience';
import { texts } from './texts';

/** The units that a person may announce to; null: the whole office. */
export function withinOf({ person }: { person: Holder }): Within {
  const units = unitsFor(person, 'announce');
  return units === 'all' ? null : units;
}

/** What a person may announce to, in words: the office, or their units. */
export function withinWords(of: { person: Holder; organisation: Organisation }): string {
  const within = withinOf(of);
  return within === null ? of.organisation.name : listInThai(unitNames(of.organisation, within));
}

/** The right that an announcement goes out under: the widest, else that in the unit it is for. */
export function rightFor({ person }: { person: Holder }, audience: Audience): Grant {
  const grants = grantsThat(person, 'announce');
  const wide = grants.filter(({ role }) => !isOfUnit(role));
  const [first] = wide.length > 0 ? wide : grants;
  const ofUnit = grants.find(({ unit }) => audience.to === 'units' && unit !== null && audience.units.includes(unit));
  const right = wide.length > 0 ? first : (ofUnit ?? first);
  if (!right) throw new Error('an announcement by somebody who may not');
  return { role: right.role, unit: right.unit };
}

/**
 * Refuses a unit beyond a person's rights, which is audited.
 * @throws Refusal `other_unit`
 */
export async function requireWithin(
  asker: Trying & { office: OfficeId; organisation: Organisation; person: Holder },
  unit: { key: string; name: string },
): Promise<void> {
  const within = withinOf(asker);
  if (within === null || within.includes(unit.key)) return;
  const refusal = new Refusal('other_unit', texts.otherUnit(unit.name, unitNames(asker.organisation, within)));
  await refuseTry(asker.office, asker, { ability: 'announce', subject: `unit ${unit.key}` }, refusal);
}
