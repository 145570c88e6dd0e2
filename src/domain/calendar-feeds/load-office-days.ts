import { holidayYears } from '../calendar/holiday-files';
import { clarificationOf } from '../clarification/clarification';
import { measuresOfPlan } from '../measures/plan';
import { planRecordOf } from '../measures/plan-record.model';
import type { Organisation } from '../organisations/organisation.model';
import { type OfficeDay, officeDays } from './office-days';

/** What a fiscal year (BE) holds for an office. */
export async function loadOfficeDays(organisation: Organisation, fiscalYear: number): Promise<OfficeDay[]> {
  const measures = await measuresOfPlan(organisation._id, fiscalYear);
  const plan = await planRecordOf(organisation._id, fiscalYear);
  return officeDays({
    organisation,
    fiscalYear,
    measures,
    clarification: (await clarificationOf(organisation._id, fiscalYear)).window,
    plannedAt: plan?.firstStoredAt ?? null,
    national: holidayYears(),
  });
}
