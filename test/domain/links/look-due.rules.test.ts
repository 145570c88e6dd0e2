import { isLookDue } from '../../../src/domain/links/look-due.rules';

const OPENS = '2027-03-01';

test.each([
  ['never looked at', null, '2026-11-20', true],
  ['today', '2026-11-20', '2026-11-20', false],
  ['six days ago', '2026-11-14', '2026-11-20', false],
  ['a week ago', '2026-11-13', '2026-11-20', true],
  ['a week before the window', '2027-02-20', '2027-02-22', true],
  ['a day after that, since it was missed', '2027-02-20', '2027-02-23', true],
  ['looked at on that day', '2027-02-22', '2027-02-23', false],
  ['the day before that', '2027-02-20', '2027-02-21', false],
  ['when the window is open, in its turn', '2027-02-25', '2027-03-01', false],
])('%s', (_what, lookedOn, today, isDue) => {
  expect(isLookDue(lookedOn, today, OPENS)).toBe(isDue);
});
