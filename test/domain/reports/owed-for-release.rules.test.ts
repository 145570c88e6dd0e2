import { nextText, owedForRelease, owedText } from '../../../src/domain/reports/owed-for-release.rules';
import { standingsOf } from '../../../src/domain/reports/reports.rules';
import { aMeasure, anOffice, aReport, EVIDENCE_FOR_ALL } from './samples';

const full = { output: 'คู่มือ', outcome: 'รู้มากขึ้น' };
const inState = (state: 'draft' | 'submitted' | 'returned' | 'approved' | 'published', unit = 'clerk_office') =>
  aReport({ state, unit, ...full });
const owed = (units: string[], ...reports: ReturnType<typeof aReport>[]) =>
  owedForRelease(standingsOf(anOffice(), [aMeasure({ units })], reports, '2026-11-20', EVIDENCE_FOR_ALL));
const words = (found: ReturnType<typeof owed>) => found && [owedText(found), nextText(found)];

test.each([
  [[], 'รอบ 6 เดือนยังต้องส่งรายงาน · ตรวจ · อนุมัติเผยแพร่', 'ยังไม่ส่งรายงานรอบ 6 เดือน'],
  [[inState('draft')], 'รอบ 6 เดือนยังต้องส่งรายงาน · ตรวจ · อนุมัติเผยแพร่', 'ยังไม่ส่งรายงานรอบ 6 เดือน'],
  [[inState('returned')], 'รอบ 6 เดือนยังต้องส่งรายงาน · ตรวจ · อนุมัติเผยแพร่', 'ยังไม่ส่งรายงานรอบ 6 เดือน'],
  [
    [aReport({ state: 'submitted', output: 'คู่มือ' })],
    'รอบ 6 เดือนยังต้องเพิ่มผลลัพธ์ · ตรวจ · อนุมัติเผยแพร่',
    'รายงานรอบ 6 เดือนยังขาดผลลัพธ์',
  ],
  [[inState('submitted')], 'รอบ 6 เดือนยังต้องตรวจ · อนุมัติเผยแพร่', 'รายงานรอบ 6 เดือนรอตรวจ'],
  [[inState('approved')], 'รอบ 6 เดือนยังต้องอนุมัติเผยแพร่', 'รายงานรอบ 6 เดือนรออนุมัติเผยแพร่'],
  [[inState('published')], 'รอบ 12 เดือนยังต้องส่งรายงาน · ตรวจ · อนุมัติเผยแพร่', 'ยังไม่ส่งรายงานรอบ 12 เดือน'],
])('what is owed follows the report on its way (%#)', (reports, all, next) => {
  expect(words(owed(['clerk_office'], ...reports))).toEqual([all, next]);
});

test('of a joint measure the units are named whose part is not there, more than three are counted', () => {
  expect(words(owed(['clerk_office', 'finance_division'], inState('approved')))?.[0]).toBe(
    'รอบ 6 เดือนยังต้องส่งรายงาน (กองคลัง) · ตรวจ · อนุมัติเผยแพร่',
  );
  const all = ['clerk_office', 'finance_division', 'public_works_division', 'executives'];
  expect(words(owed(all))?.[0]).toContain('ส่งรายงาน 4 จาก 4 ส่วนราชการ ·');
});

test('nothing is owed of what is published in each round, or of history', () => {
  expect(owed(['clerk_office'], inState('published'), { ...inState('published'), round: '12m' })).toBeNull();
  const history = { firstStoredAt: new Date('2027-11-01T03:00:00Z'), closings: [] };
  expect(owedForRelease(standingsOf(anOffice(), [aMeasure()], [], '2027-11-20', EVIDENCE_FOR_ALL, history))).toBeNull();
});
