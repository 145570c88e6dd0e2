import { localDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import { subjectOf } from './record-step';
import { reportChanges } from './report.model';
import type { FirstOn } from './unit-rounds.rules';

/** On which day each report of some years was handed in first: corrections of it come later, what was taken back does not count. */
export async function firstHandedIn(office: OfficeId, fiscalYears: readonly number[]): Promise<FirstOn> {
  const changes = await reportChanges(office).find(
    { fiscalYear: { $in: [...fiscalYears] }, undoneAt: { $exists: false } },
    { sort: { at: -1 } },
  );
  const days = new Map(changes.map((change) => [subjectOf(change), localDate(change.at)]));
  return ({ measure: { fiscalYear, num, unit }, round }) =>
    days.get(subjectOf({ fiscalYear, measure: num, round, unit }));
}
