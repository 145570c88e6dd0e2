import { passedThreshold } from '../../src/notifications/quota/threshold.rules';

test.each([
  [0, null],
  [79, null],
  [80, 80],
  [94, 80],
  [95, 95],
  [100, 95],
  [120, 95],
])('at %i of 100 messages admins are told of %p', (used, percent) => {
  expect(passedThreshold({ limit: 100, used })).toBe(percent);
});

test('a threshold is passed once that share of the messages is used, not before', () => {
  expect(passedThreshold({ limit: 1000, used: 799 })).toBeNull();
  expect(passedThreshold({ limit: 1000, used: 949 })).toBe(80);
});

test('where there is no limit they are told of nothing', () => {
  expect(passedThreshold({ limit: null, used: 1_000_000 })).toBeNull();
});

test('of an account without a single message neither', () => {
  expect(passedThreshold({ limit: 0, used: 0 })).toBeNull();
});
