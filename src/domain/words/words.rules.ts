import { Refusal } from '../../refusal';
import type { TaughtWord } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { tidy } from '../thai-text/normalise';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

const LONGEST = 40;
const MOST = 100;

const isSame = (one: string, other: string): boolean => comparable(one) === comparable(other);

/** A word as it is taught. @throws Refusal `word_too_short`, `word_too_long` */
export function takeWord(typed: string): string {
  const word = tidy(takeSeen(typed)).replace(/^["“”']+|["“”']+$/gu, '');
  if (comparable(word).length < 2) throw new Refusal('word_too_short', texts.tooShort);
  if (word.length > LONGEST) throw new Refusal('word_too_long', texts.tooLong(LONGEST));
  return word;
}

/** What a word means by now; undefined: it was not taught. */
export const taughtAs = (words: readonly TaughtWord[], word: string): TaughtWord | undefined =>
  words.find((one) => isSame(one.word, word));

/** The words with one more; one that is there takes the new meaning. @throws Refusal `same_word`, `too_many_words` */
export function wordsWith(words: readonly TaughtWord[], taught: TaughtWord): TaughtWord[] {
  const known = taughtAs(words, taught.word);
  if (known?.is === taught.is && known.key === taught.key) throw new Refusal('same_word', texts.same(taught.word));
  const all = [...words.filter((one) => one !== known), taught];
  if (all.length > MOST) throw new Refusal('too_many_words', texts.tooMany(MOST));
  return all.sort((a, b) => a.word.localeCompare(b.word, 'th'));
}

/** The words without one. @throws Refusal `no_such_word` */
export function wordsWithout(words: readonly TaughtWord[], word: string): TaughtWord[] {
  const left = words.filter((one) => !isSame(one.word, word));
  if (left.length === words.length) throw new Refusal('no_such_word', texts.gone(word));
  return left;
}
