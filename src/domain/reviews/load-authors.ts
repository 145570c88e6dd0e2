import type { mongo } from 'mongoose';
import type { OfficeId, Question } from '../office-store';
import { keyOf, type ReportKey, stepsAsked, stepsOf } from '../reports/record-step';
import { reportChanges } from '../reports/report.model';
import { authorsOf, DRAFTING } from './authors.rules';

/** Everybody whose words are in a report, each once. */
export async function loadAuthors(office: OfficeId, report: ReportKey): Promise<mongo.ObjectId[]> {
  const key = keyOf(report);
  const changed = await changersAsked(office, key).ask();
  const drafting = (await stepsOf(office, key)).filter(({ action }) => DRAFTING.includes(action));
  return authorsOf(
    changed.map(({ _id: by }) => ({ by })),
    drafting,
  );
}

/** What `loadAuthors` asks, for `askTogether`. */
export const authorsAsked = (office: OfficeId, report: ReportKey): Question<unknown>[] => [
  changersAsked(office, keyOf(report)),
  stepsAsked(office, report),
];

/** Who changed a report and did not take it back: of what they wrote there may be much. */
const changersAsked = (office: OfficeId, key: ReportKey): Question<{ _id: mongo.ObjectId }[]> =>
  reportChanges(office).aggregating([
    { $match: { ...key, undoneAt: null } },
    { $group: { _id: '$by', first: { $min: '$version' } } },
    { $sort: { first: 1 } },
  ]);
