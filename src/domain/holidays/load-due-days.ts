import type { LocalDate } from '../calendar/dates';
import { measuresOfPlan } from '../measures/plan';
import { planRecordsOf } from '../measures/plan-record.model';
import type { Organisation } from '../organisations/organisation.model';
import { loadStandings } from '../reports/load-standings';

/** The days on which something is due of which something lacks, of all years, the earliest first. */
export async function loadDueDays(organisation: Organisation, today: LocalDate): Promise<LocalDate[]> {
  const days = new Set<LocalDate>();
  for (const { fiscalYear } of await planRecordsOf(organisation._id)) {
    const plan = { fiscalYear, measures: await measuresOfPlan(organisation._id, fiscalYear) };
    const standings = await loadStandings(organisation, plan, today);
    for (const { dueOn, missing } of standings) if (missing.length > 0) days.add(dueOn);
  }
  return [...days].sort();
}
