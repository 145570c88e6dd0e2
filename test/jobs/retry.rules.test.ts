import { isGivenUp, waitAfter } from '../../src/jobs/evidence/retry.rules';
import { LineError } from '../../src/line/line-error';

const BEGIN = new Date('2026-11-20T03:00:00Z');
const after = (hours: number): Date => new Date(BEGIN.getTime() + hours * 3_600_000);
const line = (status: number | null) => new LineError('unreached', status, false, 'x');

test.each([
  ['LINE still prepares it', null],
  ['LINE broke off', line(200)],
  ['LINE failed at it', line(500)],
  ['the database failed', new Error('x')],
])('%s: twenty tries', (_, why) => {
  expect(isGivenUp({ tries: 19, createdAt: BEGIN }, why, after(30))).toBe(false);
  expect(isGivenUp({ tries: 20, createdAt: BEGIN }, why, after(1))).toBe(true);
});

test.each([
  ['LINE is not there', line(null)],
  ['the token was taken back', line(401)],
  ['the channel may not', line(403)],
  ['too much was asked', line(429)],
])('%s: a day', (_, why) => {
  expect(isGivenUp({ tries: 200, createdAt: BEGIN }, why, after(23.9))).toBe(false);
  expect(isGivenUp({ tries: 1, createdAt: BEGIN }, why, after(24))).toBe(true);
});

test('waits grow to five minutes', () => {
  expect([1, 2, 6, 7, 50].map(waitAfter)).toEqual([1_000, 3_000, 120_000, 300_000, 300_000]);
});
