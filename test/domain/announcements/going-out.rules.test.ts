import { whyNotSent } from '../../../src/domain/announcements/going-out.rules';
import { instantOf } from '../../../src/domain/calendar/dates';
import type { Grant } from '../../../src/domain/people/people.rules';

const FINANCE_HEAD: Grant = { role: 'supervisor', unit: 'finance' };
const WORKS_HEAD: Grant = { role: 'supervisor', unit: 'works' };
const ADMIN: Grant = { role: 'admin', unit: null };
const MAYOR: Grant = { role: 'executive', unit: null };
const createdAt = instantOf('2026-11-20', '10:00');

describe('the right that it was to go out under', () => {
  const sendAt = instantOf('2026-11-21', '09:00');
  test.each<[string, Grant, string[] | null, Grant[], 'right_lost' | null]>([
    ['is held still', FINANCE_HEAD, ['finance'], [FINANCE_HEAD], null],
    ['is held still, with others', FINANCE_HEAD, ['finance'], [WORKS_HEAD, FINANCE_HEAD], null],
    ['was for another unit', FINANCE_HEAD, ['finance'], [WORKS_HEAD], 'right_lost'],
    ['was one of two, and it may reach both units', FINANCE_HEAD, ['finance', 'works'], [FINANCE_HEAD], 'right_lost'],
    ['was a head’s, who is staff now', FINANCE_HEAD, ['finance'], [{ role: 'staff', unit: 'finance' }], 'right_lost'],
    ['was an admin’s, who is an executive now', ADMIN, null, [MAYOR], 'right_lost'],
    ['was an admin’s', ADMIN, null, [ADMIN], null],
    ['was of somebody who is registered no more', ADMIN, null, [], 'right_lost'],
  ])('%s', (_name, byRight, within, grants, expected) => {
    expect(whyNotSent({ byRight, within, sendAt, createdAt }, grants, sendAt)).toBe(expected);
  });

  test('is not asked for again of what is sent at once', () => {
    const atOnce = { byRight: ADMIN, within: null, sendAt: createdAt, createdAt };
    expect(whyNotSent(atOnce, [], createdAt)).toBeNull();
  });
});

describe('a time that was missed', () => {
  test.each<[string, [string, string], [string, string], 'too_late' | null]>([
    ['on the dot', ['2026-11-21', '09:00'], ['2026-11-21', '09:00'], null],
    ['made up on the same day before 18.00', ['2026-11-21', '09:00'], ['2026-11-21', '17:59'], null],
    ['not from 18.00 on', ['2026-11-21', '09:00'], ['2026-11-21', '18:00'], 'too_late'],
    ['not on the next morning', ['2026-11-21', '09:00'], ['2026-11-22', '08:00'], 'too_late'],
    ['set for the evening: on time', ['2026-11-21', '19:30'], ['2026-11-21', '19:44'], null],
    ['set for the evening: no longer on time', ['2026-11-21', '19:30'], ['2026-11-21', '19:45'], 'too_late'],
    ['set for five to midnight: on time after it', ['2026-11-21', '23:55'], ['2026-11-22', '00:05'], null],
    ['set for the night: made up by day', ['2026-11-21', '00:00'], ['2026-11-21', '08:30'], null],
  ])('%s', (_name, due, now, expected) => {
    const announcement = { byRight: ADMIN, within: null, sendAt: instantOf(...due), createdAt };
    expect(whyNotSent(announcement, [ADMIN], instantOf(...now))).toBe(expected);
  });
});
