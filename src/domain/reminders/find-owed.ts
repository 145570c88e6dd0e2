import { type LocalDate, localDate, ROUNDS, type Round, standardDueDate } from '../calendar/dates';
import { calendarYearOf } from '../calendar/holidays';
import { measures, officesWithOwnDueDay } from '../measures/measure.model';
import { measuresOfPlan } from '../measures/plan';
import type { OfficeId } from '../office-store';
import { findOrganisation, officesDueOn } from '../organisations/organisation.model';
import { loadStandings } from '../reports/load-standings';
import type { Standing } from '../reports/reports.rules';
import type { Steps } from './lead-days.rules';
import { type Owed, owedOf } from './owed.rules';

/** The due days that are reminded of on a day (`dueDaysRemindedOn`). */
type DueDays = ReadonlyMap<LocalDate, Steps>;

/**
 * The offices in which something is due on one of the days, in order of slug. Looks at dates only, so it costs the same however
 * many people there are.
 */
export async function officesRemindedOn(dueDays: DueDays): Promise<OfficeId[]> {
  const days = [...dueDays.keys()];
  const byRound = await officesDueOn(days, standardRoundsDueOn(days));
  const byMeasure = await officesWithOwnDueDay(days);
  return [...new Set([...byRound, ...byMeasure])].sort();
}

/**
 * What of an office is to be reminded of as things stand at `now`; of every fiscal year that something is due of on one of the
 * days: what was due on 30 September goes on in the new year.
 */
export async function findOwed(office: OfficeId, dueDays: DueDays, now: Date): Promise<Owed[]> {
  const organisation = await findOrganisation(office);
  if (!organisation) return [];
  const days = [...dueDays.keys()];
  const ofOffice = organisation.roundDates.filter(({ dueOn }) => dueDays.has(dueOn));
  const ofMeasures = await measures(office).find({
    $or: ROUNDS.map((round) => ({ [`dueOn.${round}`]: { $in: days } })),
  });
  const years = [...standardRoundsDueOn(days), ...ofOffice, ...ofMeasures].map(({ fiscalYear }) => fiscalYear);
  const standings: Standing[] = [];
  for (const fiscalYear of new Set(years)) {
    const plan = { fiscalYear, measures: await measuresOfPlan(office, fiscalYear) };
    standings.push(...(await loadStandings(organisation, plan, localDate(now))));
  }
  return owedOf(standings, dueDays);
}

/** The rounds whose standard due day is one of some days. */
function standardRoundsDueOn(days: readonly LocalDate[]): { fiscalYear: number; round: Round }[] {
  // Both standard due days lie in the calendar year that gives the fiscal year its number.
  return days.flatMap((day) =>
    ROUNDS.map((round) => ({ fiscalYear: calendarYearOf(day), round })).filter(
      ({ fiscalYear, round }) => standardDueDate(fiscalYear, round) === day,
    ),
  );
}
