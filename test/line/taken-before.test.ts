import { TakenBefore } from '../../src/line/taken-before';

const card = (of: string): string => of.repeat(100_000);

test('of many those that came lately are remembered', () => {
  const taken = new TakenBefore();
  for (const of of 'abcde') taken.add(card(of));
  expect(taken.has(card('a'))).toBe(true);
  taken.add(card('f'));
  taken.add(card('f'));
  expect([...'abcdef'].filter((of) => taken.has(card(of)))).toEqual([...'acdef']);
});

test('what is larger than all that is remembered is not, and leaves nothing behind', () => {
  const taken = new TakenBefore();
  taken.add(card('a').repeat(6));
  expect(taken.has(card('a').repeat(6))).toBe(false);
  taken.add(card('b'));
  expect(taken.has(card('b'))).toBe(true);
});
