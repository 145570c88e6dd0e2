import type { TaughtWord } from '../../../src/domain/organisations/organisation.model';
import { takeWord, taughtAs, wordsWith, wordsWithout } from '../../../src/domain/words/words.rules';
import { Refusal } from '../../../src/refusal';

const HEALTH: TaughtWord = { word: 'กสธ', is: 'unit', key: 'health_division' };
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'none';
  } catch (error) {
    return error instanceof Refusal ? error.code : 'fault';
  }
};

test.each([
  ['  "กสธ" ', 'กสธ'],
  ['ถนน   ขาว', 'ถนน ขาว'],
])('%j is taught as %s', (typed, word) => {
  expect(takeWord(typed)).toBe(word);
});

test.each([
  ['ก', 'word_too_short'],
  [' ', 'word_too_short'],
  ['ก'.repeat(41), 'word_too_long'],
])('%j is no word', (typed, code) => {
  expect(codeOf(() => takeWord(typed))).toBe(code);
});

test('a word has one meaning, the latest; it is known however blanks stand', () => {
  const other: TaughtWord = { ...HEALTH, key: 'public_works_division' };
  expect(wordsWith([HEALTH], other)).toEqual([other]);
  expect(codeOf(() => wordsWith([HEALTH], { ...HEALTH, word: 'ก ส ธ' }))).toBe('same_word');
  expect(taughtAs([HEALTH], 'ก ส ธ')).toBe(HEALTH);
  expect(wordsWithout([HEALTH], 'กสธ')).toEqual([]);
  expect(codeOf(() => wordsWithout([HEALTH], 'กค'))).toBe('no_such_word');
});

test('there are at most a hundred', () => {
  const words = Array.from({ length: 100 }, (_, place) => ({ ...HEALTH, word: `คำที่${place}` }));
  expect(codeOf(() => wordsWith(words, HEALTH))).toBe('too_many_words');
});
