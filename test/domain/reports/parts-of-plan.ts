import { type MeasurePart, partsOf } from '../../../src/domain/measures/parts.rules';
import { measuresOfPlan } from '../../../src/domain/measures/plan';
import type { OfficeId } from '../../../src/domain/office-store';
import { findOrganisation } from '../../../src/domain/organisations/organisation.model';

/** Every part of every measure of an office's plan of 2570. */
export async function partsOfPlan(office: OfficeId): Promise<MeasurePart[]> {
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  return (await measuresOfPlan(office, 2570)).flatMap((measure) => partsOf(organisation, measure));
}
