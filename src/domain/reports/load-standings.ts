import type { LocalDate } from '../calendar/dates';
import type { Plan } from '../measures/plan';
import { officeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { reports } from './report.model';
import { type Standing, standingsOf } from './reports.rules';

/** Where every measure of a plan stands in each of its rounds on a day, in order of measure, then round. */
export async function loadStandings(organisation: Organisation, plan: Plan, today: LocalDate): Promise<Standing[]> {
  const found = await reports(officeId(organisation._id)).find({ fiscalYear: plan.fiscalYear });
  return standingsOf(organisation, plan.measures, found, today);
}
