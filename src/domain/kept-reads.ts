import { keyOf } from './question-key';
import { currentSession, readingUnder } from './transaction';

/**
 * Answers about an office that stay as long as its revision: what hardly ever changes is read from the database once, and not for each
 * event. Every write to such records counts the revision on in the same transaction (`OfficeCollection`, the organisation's own writes),
 * and an event learns which one stands before it asks (`noteRevision`). So an answer is never older than the revision it is
 * given under, whichever process wrote. A transaction is given only what was read in one, in which revision and answer are of one
 * snapshot; and nothing any more once it has changed such records itself.
 */

/** A version that knows no revisions may write beside this one while it is upgraded: nothing is kept longer. */
const KEPT_MS = 60_000;
/** Some hundred kilobytes each. */
const MOST_OFFICES = 50;
const MOST_ANSWERS = 50;

interface Kept {
  answer: Promise<unknown>;
  /** read in a transaction: of the very state that the revision names, not of a later one */
  isExact: boolean;
}

interface Office {
  revision: string;
  since: number;
  answers: Map<string, Kept>;
}

/** Those that were asked about last stand last. */
const offices = new Map<string, Office>();

/**
 * Asks the database, unless the answer is kept. Wherever the office's revision is not known, it is asked.
 * @param kind of record that is asked for; every write to it counts the revision on
 * @returns the answer; what is kept is frozen, since all share it
 */
export async function keptRead<T>(kind: string, office: string, question: object, ask: () => Promise<T>): Promise<T> {
  const revision = readingUnder(office);
  if (revision === null) return ask();
  const place = { answers: answersOf(office, revision), key: keyIn(kind, question) };
  const known = knownAt(place);
  if (known) return known as Promise<T>;
  // Nobody else waits for what a transaction asks, which ends with it.
  if (currentSession()) return keep(place, await ask());
  const answer = ask().then(frozen);
  keepAt(place, answer);
  answer.catch(() => place.answers.delete(place.key));
  return answer;
}

/** Whether an answer is kept that may be given to whoever asks now. */
export function isKept(kind: string, office: string, question: object): boolean {
  const revision = readingUnder(office);
  return (
    revision !== null && knownAt({ answers: answersOf(office, revision), key: keyIn(kind, question) }) !== undefined
  );
}

/** Keeps an answer that another query has brought along, where the office's revision is known. @returns it, frozen then */
export function noteKept<T>(kind: string, office: string, question: object, answer: T): T {
  const revision = readingUnder(office);
  return revision === null
    ? answer
    : keep({ answers: answersOf(office, revision), key: keyIn(kind, question) }, answer);
}

interface Place {
  answers: Office['answers'];
  key: string;
}

const keyIn = (kind: string, question: object): string => `${kind} ${keyOf(question)}`;

function knownAt({ answers, key }: Place): Promise<unknown> | undefined {
  const known = answers.get(key);
  if (!known || (currentSession() && !known.isExact)) return undefined;
  moveToEnd(answers, key, known, MOST_ANSWERS);
  return known.answer;
}

function keep<T>(place: Place, answer: T): T {
  keepAt(place, Promise.resolve(frozen(answer)));
  return answer;
}

function keepAt({ answers, key }: Place, answer: Promise<unknown>): void {
  moveToEnd(answers, key, { answer, isExact: currentSession() !== undefined }, MOST_ANSWERS);
}

function answersOf(office: string, revision: string): Office['answers'] {
  const now = performance.now();
  const known = offices.get(office);
  const isTrue = known?.revision === revision && now - known.since < KEPT_MS;
  const current = isTrue ? known : { revision, since: now, answers: new Map() };
  moveToEnd(offices, office, current, MOST_OFFICES);
  return current.answers;
}

function moveToEnd<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** What several share, so that nobody changes it. Ids and bytes stay as they are: nobody changes them in place. */
export function frozen<T>(value: T): T {
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (!isPlain || '_bsontype' in (value as object)) return value;
  for (const part of Object.values(value as object)) frozen(part);
  return Object.freeze(value);
}
