import { measuresOfPlan } from '../measures/plan';
import { planRecordOf } from '../measures/plan-record.model';
import type { OfficeId } from '../office-store';
import { findOrganisation, type Organisation } from '../organisations/organisation.model';
import { reportsAsked } from '../reports/find-report';
import type { RoundKey } from './memo-steps';
import { lackingParts, type Readiness, readinessOf } from './readiness.rules';

/** How far the reports of a round are for being put forward. */
export async function loadReadiness(office: OfficeId, key: RoundKey): Promise<Readiness> {
  const { measures, found, plan } = await load(office, key);
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  return readinessOf(organisation, measures, found, key.round, plan);
}

/** Of measures that were put forward those that may be published: a part of the others is asked for since. */
export async function withAllParts(
  organisation: Organisation,
  key: RoundKey,
  nums: readonly number[],
): Promise<number[]> {
  const { measures, found, plan } = await load(organisation._id, key);
  const lacking = lackingParts(organisation, measures, found, key.round, plan);
  return nums.filter((num) => !lacking.includes(num));
}

async function load(office: OfficeId, { fiscalYear }: RoundKey) {
  const measures = await measuresOfPlan(office, fiscalYear);
  const found = await reportsAsked(office, fiscalYear).ask();
  return { measures, found, plan: await planRecordOf(office, fiscalYear) };
}
