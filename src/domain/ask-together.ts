import { isKeptNow } from './kept-reads';
import type { OfficeId, Question } from './office-store';
import { joinedToOffice } from './organisations/organisation.model';
import { isToAsk, noteRead } from './read-once';

/**
 * Asks the database in one query what a use case is about to ask one after the other, for `readOnce` to give. What the running
 * transaction knows already is not asked again; outside of one nothing is, since nothing would be remembered. Nor is
 * what `keptRead` keeps.
 * @param questions whose answers together are far smaller than the 16 MB of a record
 */
export async function askTogether(office: OfficeId, questions: readonly Question<unknown>[]): Promise<void> {
  const isKept = isKeptNow(office);
  const open = questions.filter((one) => !(isKept && one.isKept) && isToAsk(one.kind, one.asked));
  if (open.length < 2) return;
  const found = await joinedToOffice(
    office,
    open.map((question, index) => question.stage(`of${index}`)),
  );
  if (!found) return;
  for (const [index, { kind, asked, answerFrom }] of open.entries()) {
    noteRead(kind, asked, answerFrom(found[`of${index}`] ?? []));
  }
}
