import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate } from '../../../src/domain/calendar/dates';
import {
  grantsAfterTransfer,
  grantsOfReceiver,
  grantsOn,
  isForAdmins,
  latestAnswer,
  latestEnd,
  latestStart,
} from '../../../src/domain/handovers/handover.rules';
import type { Grant } from '../../../src/domain/people/people.rules';

const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const CLERK: Grant = { role: 'supervisor', unit: 'clerk_office' };
const EXECUTIVE: Grant = { role: 'executive', unit: null };

test.each<[LocalDate, LocalDate]>([
  ['2026-10-01', '2027-09-30'],
  ['2027-03-31', '2028-03-29'],
  ['2027-02-28', '2028-02-27'],
  ['2028-02-29', '2029-02-27'],
])('a stand-in from %s is over on %s at the latest', (startsOn, end) => {
  expect(latestEnd(startsOn)).toBe(end);
  expect(daysBetween(startsOn, end) + 1).toBe(365);
});

test('a handover begins within a year', () => {
  expect(latestStart('2026-11-20')).toBe('2027-11-20');
  expect(latestStart('2027-11-20')).toBe('2028-11-19');
});

test.each<[string, LocalDate, LocalDate | null, LocalDate]>([
  ['a transfer', '2027-03-25', null, '2027-04-01'],
  ['a long stand-in', '2027-03-25', '2027-05-31', '2027-04-01'],
  ['a stand-in of a week and a day', '2027-03-25', '2027-04-01', '2027-04-01'],
  ['a shorter one', '2027-03-25', '2027-03-31', '2027-03-31'],
  ['one of a day', '2027-03-25', '2027-03-25', '2027-03-25'],
])('the offer of %s can be taken until its seventh day, or its last', (_what, startsOn, endsOn, last) => {
  expect(latestAnswer({ startsOn, endsOn })).toBe(last);
});

test.each<[string, Grant[], boolean]>([
  ['staff', [FINANCE], false],
  ['a head', [FINANCE, CLERK], true],
  ['an executive', [EXECUTIVE], true],
  ['nothing', [], false],
])('admins are told of the rights of %s: %p', (_what, grants, told) => {
  expect(isForAdmins({ grants })).toBe(told);
});

test.each<[string, Grant[], Grant[], Grant[]]>([
  ['what it gave goes', [FINANCE, CLERK], [CLERK], [FINANCE]],
  ['own rights stay', [FINANCE], [CLERK], [FINANCE]],
  ['of all that it gave nothing stays', [FINANCE, CLERK, EXECUTIVE], [CLERK, FINANCE], [EXECUTIVE]],
  [
    'what a stand-in gives of several stays until its last day',
    [EXECUTIVE, CLERK],
    [CLERK, EXECUTIVE],
    [{ ...EXECUTIVE, until: '2027-05-31' }],
  ],
  [
    'what a stand-in gives as well stays until its last day',
    [EXECUTIVE],
    [EXECUTIVE],
    [{ ...EXECUTIVE, until: '2027-05-31' }],
  ],
])('when a transfer is undone, %s', (_what, held, gained, left) => {
  const other = { grants: [EXECUTIVE], endsOn: '2027-05-31' };
  expect(grantsAfterTransfer(held, gained, [other])).toEqual(left);
});

const unit = fc.constantFrom('finance_division', 'clerk_office', 'education');
const ownGrants = fc.uniqueArray(fc.record({ role: fc.constantFrom<Grant['role']>('staff', 'supervisor'), unit }), {
  selector: ({ role, unit: of }) => `${role} ${of}`,
  maxLength: 5,
});
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-10-01', days));

test('a stand-in gives every right on each of its days, and on the day after the own are as they were', () => {
  fc.assert(
    fc.property(ownGrants, ownGrants, day, (own, grants, endsOn) => {
      const held = grantsOfReceiver(own, { grants, endsOn });
      const rights = (of: readonly Grant[]) => of.map(({ role, unit: at }) => `${role} ${at}`).sort();
      expect(rights(grantsOn(held, endsOn))).toEqual([...new Set(rights([...own, ...grants]))].sort());
      expect(rights(grantsOn(held, addDays(endsOn, 1)))).toEqual(rights(own));
    }),
  );
});

test('a transfer gives every right for good, each once', () => {
  fc.assert(
    fc.property(ownGrants, ownGrants, (own, grants) => {
      const held = grantsOfReceiver(own, { grants, endsOn: null });
      expect(held.every(({ until }) => until === undefined)).toBe(true);
      expect(new Set(held.map(({ role, unit: at }) => `${role} ${at}`)).size).toBe(held.length);
    }),
  );
});
