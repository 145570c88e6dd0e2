import fc from 'fast-check';
import { POSITIONS } from '../../../src/bot/features/memo/positions';
import { SHOW } from '../../../src/bot/features/memo/show';
import { START } from '../../../src/bot/features/memo/start';
import { UNDO } from '../../../src/bot/features/report/undo';
import { REVIEW } from '../../../src/bot/features/review/review-by-words';
import { roundIn, yearIn } from '../../../src/bot/measures/read-round';

test.each([
  ['เสนอรายงานรอบ 6 เดือน', '6m', undefined],
  ['เสนอรายงานรอบ๑๒เดือน ปี ๖๙', '12m', 2569],
  ['ตรวจมาตรการ 6 รอบ 12', '12m', undefined],
  ['ตรวจมาตรการ 12 รอบ 6', '6m', undefined],
  ['ตรวจมาตรการ 6', undefined, undefined],
  ['ตรวจมาตรการ 12 ปีงบประมาณ 2570', undefined, 2570],
  ['เสนอรายงาน 12 เดือน ปี 2026', '12m', 2569],
])('%s', (text, round, year) => {
  expect([roundIn(text), yearIn(text)]).toEqual([round, year]);
});

test('any text is read without a fault, and gives a round and a year or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([undefined, '6m', '12m']).toContain(roundIn(text));
      const year = yearIn(text);
      expect(year === undefined || (year >= 2500 && year <= 2643)).toBe(true);
    }),
  );
});

describe('commands are taken however they are typed', () => {
  test.each([
    [START, ['เสนอรายงาน', 'ขอเสนอรายงานรอบ 6 เดือนครับ', 'เสนอ รายงานผล รอบ 12 เดือน']],
    [SHOW, ['เรื่องเสนอ', 'ดูเรื่องที่เสนอค่ะ', 'เรื่อง เสนอ']],
    [POSITIONS, ['ตั้งตำแหน่ง', 'ตั้งผู้ดำรงตำแหน่ง ปลัด', 'ตั้ง ตำแหน่ง']],
    [REVIEW, ['ตรวจมาตรการ 2', 'ขอตรวจรายงานมาตรการ 2', 'ตรวจ ม.2']],
    [UNDO, ['ย้อนการส่ง', 'ถอนการส่งรายงานค่ะ', 'ย้อน การส่ง ครับ']],
  ])('%s', (command, typed) => {
    for (const text of typed) expect(text).toMatch(command);
  });

  test.each([
    [START, 'รายงาน มาตรการ 2 รอบ 6 เดือน'],
    [START, 'ข้อเสนอรายงานการประชุม'],
    [SHOW, 'เรื่องร้องเรียน'],
    [POSITIONS, 'ตั้งกำหนดส่ง'],
    [REVIEW, 'ตรวจสอบการใช้ดุลพินิจ'],
    [UNDO, 'ยกเลิก'],
    [UNDO, 'ย้อนกลับ'],
    [UNDO, 'ย้อนการส่งเอกสารให้คลัง'],
  ])('%s leaves alone: %s', (command, text) => {
    expect(text).not.toMatch(command);
  });
});
