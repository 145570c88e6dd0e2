import { isKept, noteKept } from './kept-reads';
import type { OfficeId, Question } from './office-store';
import { joinedToOffice } from './organisations/organisation.model';
import { isToAsk, noteRead } from './read-once';

/**
 * Asks the database in one query what a use case is about to ask one after the other, for `readOnce` to give. What the running
 * transaction knows already is not asked again, nor is what `keptRead` keeps; outside of one nothing is asked, since nothing would be
 * remembered.
 * @param questions whose answers together are far smaller than the 16 MB of a record
 */
export async function askTogether(office: OfficeId, questions: readonly Question<unknown>[]): Promise<void> {
  const open = questions.filter((one) => isToAsk(one.kind, one.asked) && !isKeptAnswer(office, one));
  if (open.length < 2) return;
  const found = await joinedToOffice(
    office,
    open.map((question, index) => question.stage(`of${index}`)),
  );
  if (!found) return;
  for (const [index, question] of open.entries()) {
    const { kind, asked } = question;
    const answer = question.answerFrom(found.joined[`of${index}`] ?? []);
    noteRead(kind, asked, question.isKept ? noteKept(kind, office, asked, answer) : answer);
  }
}

const isKeptAnswer = (office: OfficeId, { isKept: mayBe, kind, asked }: Question<unknown>): boolean =>
  mayBe && isKept(kind, office, asked);
