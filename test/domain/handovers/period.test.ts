import { latestEnd } from '../../../src/domain/handovers/handover.rules';
import { requirePeriod } from '../../../src/domain/handovers/offer-handover';

const TODAY = '2027-03-17';
const refusal = (startsOn: string, endsOn: string | null): string | null => {
  try {
    requirePeriod(startsOn, endsOn, TODAY);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  ['yesterday', '2027-03-16', null, 'past_day'],
  ['today', '2027-03-17', null, null],
  ['in a year', '2028-03-16', null, null],
  ['a day later', '2028-03-17', null, 'late_start'],
  ['a last day before the first', '2027-03-31', '2027-03-30', 'end_before_start'],
  ['one day', '2027-03-31', '2027-03-31', null],
  ['365 days', '2027-03-31', '2028-03-29', null],
  ['366 days, over 29 February', '2027-03-31', '2028-03-30', 'too_long'],
  ['for ever, as a button could be made to say', '2027-03-31', '2099-12-31', 'too_long'],
] as const)('%s: %s to %s is refused as %s', (_name, startsOn, endsOn, code) => {
  expect(refusal(startsOn, endsOn)).toBe(code);
});

test('the last day of a year from 30 September is 29 September', () => {
  expect(latestEnd('2026-09-30')).toBe('2027-09-29');
});
