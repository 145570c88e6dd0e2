import { measuresOfPlan } from '../measures/plan';
import { planRecordOf } from '../measures/plan-record.model';
import type { OfficeId } from '../office-store';
import { findOrganisation } from '../organisations/organisation.model';
import { reportsAsked } from '../reports/find-report';
import type { RoundKey } from './memo-steps';
import { type Readiness, readinessOf } from './readiness.rules';

/** How far the reports of a round are for being put forward. */
export async function loadReadiness(office: OfficeId, { fiscalYear, round }: RoundKey): Promise<Readiness> {
  const measures = await measuresOfPlan(office, fiscalYear);
  const found = await reportsAsked(office, fiscalYear).ask();
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  return readinessOf(organisation, measures, found, round, await planRecordOf(office, fiscalYear));
}
