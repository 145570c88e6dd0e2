import type { mongo } from 'mongoose';
import { recordAudit } from '../audit/audit.model';
import type { OfficeId } from '../office-store';
import { findOrganisation, oneAtATime, setWords, type TaughtWord } from '../organisations/organisation.model';
import { wordsWith, wordsWithout } from './words.rules';

/** By which admin words are changed, and because of what. */
export interface WordCause {
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/** Teaches a word of an office. Call it inside a transaction. @throws Refusal as `wordsWith` */
export function teachWord(office: OfficeId, taught: TaughtWord, cause: WordCause): Promise<void> {
  return change(office, (words) => wordsWith(words, taught), 'word.taught', `${taught.word} ${taught.key}`, cause);
}

/** Forgets a word of an office. Call it inside a transaction. @throws Refusal as `wordsWithout` */
export function forgetWord(office: OfficeId, word: string, cause: WordCause): Promise<void> {
  return change(office, (words) => wordsWithout(words, word), 'word.forgotten', word, cause);
}

async function change(
  office: OfficeId,
  to: (words: readonly TaughtWord[]) => TaughtWord[],
  action: 'word.taught' | 'word.forgotten',
  subject: string,
  { by: actor, now: at, eventId }: WordCause,
): Promise<void> {
  await oneAtATime(office);
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  await setWords(office, to(organisation.words ?? []));
  await recordAudit(office, { at, actor, action, subject, eventId });
}
