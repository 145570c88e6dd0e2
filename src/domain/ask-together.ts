import { isKept, noteKept } from './kept-reads';
import type { OfficeId, Question } from './office-store';
import { keyOf } from './question-key';
import { isToAsk, noteRead } from './read-once';
import { lookUp, lookUpReading } from './read-together';
import { currentReads, isReadingOnly } from './transaction';

type Questions = readonly Question<unknown>[];

/** What a transaction will ask later, by what it has read so far. */
const later = new WeakMap<object, { office: OfficeId; questions: Questions }[]>();

/**
 * Asks the database in one query what a use case is about to ask one after the other, for `readOnce` to give. What the running
 * transaction knows already is not asked again, nor is what `keptRead` keeps; outside of one nothing is asked, since nothing would be
 * remembered.
 * @param questions whose answers together are far smaller than the 16 MB of a record
 */
export async function askTogether(office: OfficeId, questions: Questions): Promise<void> {
  const wanted = distinct([...questions, ...takeLater(office)]);
  const open = wanted.filter((one) => isToAsk(one.kind, one.asked) && !isKeptAnswer(office, one));
  if (open.length < 2) return;
  const found = await (isReadingOnly() ? lookUpReading : lookUp)(office, open);
  if (!found) return;
  for (const [index, question] of open.entries()) {
    const { kind, asked, follow } = question;
    const answer = question.answerFrom(found[index] ?? []);
    noteRead(kind, asked, question.isKept ? noteKept(kind, office, asked, answer) : answer, follow);
  }
}

/** Leaves questions that the running transaction will come to: the next `askTogether` of the office asks them, too. */
export function askLater(office: OfficeId, questions: Questions): void {
  const reads = currentReads();
  if (reads) later.set(reads, [...(later.get(reads) ?? []), { office, questions }]);
}

function takeLater(of: OfficeId): Questions {
  const reads = currentReads();
  const left = (reads && later.get(reads)) ?? [];
  if (!reads || left.length === 0) return [];
  later.set(
    reads,
    left.filter(({ office }) => office !== of),
  );
  return left.flatMap(({ office, questions }) => (office === of ? questions : []));
}

const distinct = (questions: Questions): Questions =>
  questions.length < 2
    ? questions
    : [...new Map(questions.map((one) => [`${one.kind} ${keyOf(one.asked)}`, one])).values()];

const isKeptAnswer = (office: OfficeId, { isKept: mayBe, kind, asked }: Question<unknown>): boolean =>
  mayBe && isKept(kind, office, asked);
