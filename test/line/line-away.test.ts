import { LineAway } from '../../src/line/line-away';

const BEGIN = new Date('2026-11-20T03:00:00Z');
const after = (seconds: number): Date => new Date(BEGIN.getTime() + seconds * 1000);

/** LINE did not take so many calls in a row. */
function awayAfter(failures: number): LineAway {
  const away = new LineAway();
  for (let n = 0; n < failures; n++) away.failed();
  return away;
}

test('LINE is away after three calls in a row that it did not take: then one answer asks for all', () => {
  const [two, three] = [awayAfter(2), awayAfter(3)];
  for (const away of [two, three]) expect(away.mayTry('a', false, BEGIN)).toBe(true);
  expect(two.mayTry('b', false, BEGIN)).toBe(true);
  expect(three.mayTry('b', false, BEGIN)).toBe(false);
  expect(three.mayTry('a', false, BEGIN)).toBe(true);
});

test('one call that LINE answers lets all of them go, and the count begins anew', () => {
  const away = awayAfter(3);
  away.mayTry('a', false, BEGIN);
  away.answered();
  away.failed();
  away.failed();
  expect(away.mayTry('b', false, BEGIN)).toBe(true);
  away.failed();
  expect(away.mayTry('c', false, BEGIN)).toBe(true);
  expect(away.mayTry('b', false, BEGIN)).toBe(false);
});

test('who asks and is not heard of for twenty seconds asks no more for the others', () => {
  const away = awayAfter(3);
  away.mayTry('a', false, BEGIN);
  expect(away.mayTry('b', false, after(19.999))).toBe(false);
  expect(away.mayTry('b', false, after(20))).toBe(true);
  expect(away.mayTry('a', false, after(20))).toBe(false);
});

test('an answer that may have arrived already is tried beside it, and asks from then on', () => {
  const away = awayAfter(3);
  away.mayTry('a', false, BEGIN);
  expect(away.mayTry('unclear', true, BEGIN)).toBe(true);
  expect(away.mayTry('a', false, BEGIN)).toBe(false);
});

test('where the one that asks gives up, another asks six seconds later', () => {
  const away = awayAfter(3);
  away.mayTry('a', false, BEGIN);
  away.gaveUp('a', after(1));
  expect(away.mayTry('b', false, after(6.999))).toBe(false);
  expect(away.mayTry('b', false, after(7))).toBe(true);
});

test('that another gives up changes nothing for the one that asks', () => {
  const away = awayAfter(3);
  away.mayTry('a', false, BEGIN);
  away.gaveUp('b', BEGIN);
  expect(away.mayTry('b', false, after(6))).toBe(false);
});
