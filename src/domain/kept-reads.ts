import { keyOf } from './question-key';
import { readingUnder } from './transaction';

/**
 * Answers about an office that stay as long as its revision: what hardly ever changes is read from the database once, and not for each
 * event. Every write to such records counts the revision on in the same transaction (`OfficeCollection`, the organisation's own writes),
 * and work that only reads learns which one stands before it asks (`noteRevision`). So an answer is never older than the revision it is
 * given under, whichever process wrote.
 */

/** A version that knows no revisions may write beside this one while it is upgraded: nothing is kept longer. */
const KEPT_MS = 60_000;
/** Some hundred kilobytes each. */
const MOST_OFFICES = 50;
const MOST_ANSWERS = 50;

interface Office {
  revision: string;
  since: number;
  answers: Map<string, Promise<unknown>>;
}

/** Those that were asked about last stand last. */
const offices = new Map<string, Office>();

/**
 * Asks the database, unless the answer is kept. In a transaction, and wherever the office's revision is not known, it is asked.
 * @param kind of record that is asked for; every write to it counts the revision on
 * @returns the answer; what is kept is frozen, since all share it
 */
export function keptRead<T>(kind: string, office: string, question: object, ask: () => Promise<T>): Promise<T> {
  const revision = readingUnder(office);
  if (revision === null) return ask();
  const { answers } = answersOf(office, revision);
  const key = `${kind} ${keyOf(question)}`;
  const known = answers.get(key) ?? asking(answers, key, ask);
  moveToEnd(answers, key, known, MOST_ANSWERS);
  return known as Promise<T>;
}

function asking(answers: Office['answers'], key: string, ask: () => Promise<unknown>): Promise<unknown> {
  const answer = ask().then(frozen);
  answer.catch(() => answers.delete(key));
  return answer;
}

/** Whether what is kept of an office may be given to whoever asks now. */
export const isKeptNow = (office: string): boolean => readingUnder(office) !== null;

function answersOf(office: string, revision: string): Office {
  const now = performance.now();
  const known = offices.get(office);
  const isTrue = known?.revision === revision && now - known.since < KEPT_MS;
  const current = isTrue ? known : { revision, since: now, answers: new Map() };
  moveToEnd(offices, office, current, MOST_OFFICES);
  return current;
}

function moveToEnd<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** Ids and bytes stay as they are: nobody changes them in place. */
function frozen<T>(value: T): T {
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (!isPlain || '_bsontype' in (value as object)) return value;
  for (const part of Object.values(value as object)) frozen(part);
  return Object.freeze(value);
}
