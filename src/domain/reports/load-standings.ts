import type { LocalDate } from '../calendar/dates';
import { countEvidence } from '../evidence/find-evidence';
import type { Plan } from '../measures/plan';
import type { Organisation } from '../organisations/organisation.model';
import { reports } from './report.model';
import { type Standing, standingsOf } from './reports.rules';

/** Where every measure of a plan stands in each of its rounds on a day, in order of measure, then round. */
export async function loadStandings(organisation: Organisation, plan: Plan, today: LocalDate): Promise<Standing[]> {
  const office = organisation._id;
  const found = await reports(office).find({ fiscalYear: plan.fiscalYear });
  const evidence = await countEvidence(office, plan.fiscalYear);
  return standingsOf(organisation, plan.measures, found, today, evidence);
}
