import { assessmentBefore } from '../assessments/find-assessment';
import { localDate } from '../calendar/dates';
import { measuresOfPlan } from '../measures/plan';
import type { Organisation } from '../organisations/organisation.model';
import { loadStandings } from '../reports/load-standings';
import type { Item } from './items.rules';
import { type OwedForLink, owedLinks } from './owed-for-link.rules';

/** What a year's items owe until their pages may be entered in ITAS, by code; what is not in it owes nothing. */
export async function loadOwedLinks(
  organisation: Organisation,
  fiscalYear: number,
  items: readonly Item[],
  now: Date,
): Promise<Map<string, OwedForLink>> {
  const office = organisation._id;
  const measures = await measuresOfPlan(office, fiscalYear);
  const standings = await loadStandings(organisation, { fiscalYear, measures }, localDate(now));
  const assessment = await assessmentBefore(office, fiscalYear);
  return owedLinks(items, measures, standings, assessment?.items ?? []);
}
