import type { Standing } from '../../../src/domain/reports/reports.rules';
import { countSeen } from '../../../src/domain/reports/seen.rules';

const part = (num: number, unit: string, more: Partial<Standing> = {}): Standing =>
  ({ measure: { fiscalYear: 2570, num, unit, units: [unit] }, round: '6m', report: null, ...more }) as Standing;
const person = (unit: string, round: '6m' | '12m', role: 'staff' | 'admin' = 'staff') => ({
  grants: [{ role, unit: role === 'admin' ? null : unit }],
  seen: [{ fiscalYear: 2570, round, at: new Date(0) }],
});
const count = (parts: Standing[], people: Parameters<typeof countSeen>[1]) =>
  countSeen(parts, people, { fiscalYear: 2570, round: '6m' }, '2026-11-20');

test('a measure was seen when each of its parts was: handed in, begun, or looked at by somebody who may report it', () => {
  const parts = [part(1, 'a'), part(1, 'b'), part(2, 'b'), part(3, 'c')];
  expect(count(parts, [])).toBe(0);
  expect(count(parts, [person('b', '6m')])).toBe(1);
  expect(count(parts, [person('b', '6m'), person('a', '6m')])).toBe(2);
  // Of another round, or of who reports nothing.
  expect(count(parts, [person('b', '12m'), person('b', '6m', 'admin')])).toBe(0);
  expect(count([part(1, 'a', { hasDraft: true }), part(2, 'b', { report: {} as never })], [])).toBe(2);
  expect(count([part(1, 'a', { round: '12m', hasDraft: true })], [])).toBe(0);
});
