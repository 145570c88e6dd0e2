import { measuresOfPlan } from '../../../domain/measures/plan';
import type { RoundOfYear } from '../../../domain/reports/current.rules';
import { firstHandedIn } from '../../../domain/reports/first-handed-in';
import { loadStandings } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import type { FirstOn } from '../../../domain/reports/unit-rounds.rules';
import type { MemberContext } from '../../context';

/** What is known of a round and of those that it is compared with. */
export interface Rounds {
  standings: Standing[];
  firstOn: FirstOn;
  /** the parts of a unit, by its key */
  ofUnit(key: string): Standing[];
}

/** What is known of a round's year and the year before it, where the plan of that is known. @param loaded what is at hand already */
export async function loadRounds(
  { organisation, office, today }: MemberContext,
  loaded: readonly Standing[],
  of: RoundOfYear,
): Promise<Rounds> {
  const years = [of.fiscalYear - 1, of.fiscalYear];
  const standings = [...loaded];
  for (const fiscalYear of years) {
    if (standings.some(({ measure }) => measure.fiscalYear === fiscalYear)) continue;
    const plan = { fiscalYear, measures: await measuresOfPlan(office, fiscalYear) };
    if (plan.measures.length > 0) standings.push(...(await loadStandings(organisation, plan, today)));
  }
  const firstOn = await firstHandedIn(office, years);
  return { standings, firstOn, ofUnit: (key) => standings.filter(({ measure }) => measure.unit === key) };
}
