import fc from 'fast-check';
import { readSetCommand } from '../../../src/bot/features/deadlines/read-set-command';
import { understand } from '../../../src/bot/understand';
import { thaiDate } from '../../../src/domain/calendar/dates';
import { toThaiDigits } from '../../../src/domain/thai-text/digits';

const TODAY = '2026-11-20';
const nothing = { num: null, isMeasure: false, round: null, fiscalYear: null, day: null };

const heard = (text: string) => understand({ text, chat: 'user' });
/** What is read behind the words of the command. */
const read = (text: string) => readSetCommand(heard(text).slots, TODAY);

test.each([
  ['ตั้งกำหนดส่ง', {}],
  ['ตั้งกำหนดส่ง รอบ 6 เดือน 15 เม.ย. 2570', { round: '6m', day: '2027-04-15' }],
  ['ตั้งกำหนดส่งรอบ6เดือน15เม.ย.2570ครับ', { round: '6m', day: '2027-04-15' }],
  ['เลื่อนกำหนดส่งรอบ ๑๒ เดือน เป็น ๑๕ ต.ค. ๗๐ ค่ะ', { round: '12m', day: '2027-10-15' }],
  ['เปลี่ยนวันกำหนดส่งรอบแรกเป็น 2/4/2570', { round: '6m', day: '2027-04-02' }],
  ['แก้กำหนดส่ง รอบที่ 2 30 ก.ย.', { round: '12m', day: '2027-09-30' }],
  ['ตั้งกำหนดส่งมาตรการ 3 รอบ 6 เดือน 10 มี.ค.', { num: 3, isMeasure: true, round: '6m', day: '2027-03-10' }],
  ['ตั้งกำหนดส่งมาตรการที่ 12 10 มีนาคม 2570', { num: 12, isMeasure: true, day: '2027-03-10' }],
  ['ตั้งกำหนดส่ง ม.3 รอบ 12 เดือน', { num: 3, isMeasure: true, round: '12m' }],
  ['ตั้งกำหนดส่งมาตรการป้องกันการทุจริต', { isMeasure: true }],
  ['ตั้งกำหนดส่ง ปีงบประมาณ 2571 รอบ 6 เดือน 31 มี.ค. 2571', { fiscalYear: 2571, round: '6m', day: '2028-03-31' }],
  ['ตั้งกำหนดส่ง รอบ 6 เดือน ปี 71', { fiscalYear: 2571, round: '6m' }],
  ['ตั้งกำหนดส่ง รอบ 6 เดือน วันเดิม', { round: '6m', day: 'standard' }],
  ['ตั้งกำหนดส่งมาตรการ 3 ตามปกติ', { num: 3, isMeasure: true, day: 'standard' }],
  ['ตั้งกำหนดส่ง รอบ 6 เดือน 31 เม.ย.', { round: '6m', day: 'impossible' }],
])('%s', (typed, expected) => {
  expect(heard(typed).intent).toBe('set_deadline');
  expect(read(typed)).toEqual({ ...nothing, ...expected });
});

test.each(['กำหนดส่งเมื่อไหร่', 'เลื่อนกำหนดส่งได้ไหม', 'เปลี่ยนกำหนดส่งหรือยัง', 'ตั้งใจทำงาน', 'แก้ไขรายงาน'])(
  '"%s" is no command',
  (said) => expect(heard(said).intent).not.toBe('set_deadline'),
);

test('however it is spaced and whatever its digits: measure, round and day are read as meant', () => {
  const day = fc
    .date({ min: new Date('2026-11-21'), max: new Date('2028-09-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const command = fc.record({
    num: fc.option(fc.integer({ min: 1, max: 99 })),
    round: fc.constantFrom('6m' as const, '12m' as const),
    day,
    gap: fc.constantFrom('', ' ', '  '),
    thai: fc.boolean(),
  });
  fc.assert(
    fc.property(command, ({ num, round, day: wanted, gap, thai }) => {
      const words = [
        'ตั้งกำหนดส่ง',
        num === null ? '' : `มาตรการ ${num}`,
        `รอบ ${round.slice(0, -1)} เดือน`,
        thaiDate(wanted),
      ].join(gap);
      expect(read(thai ? toThaiDigits(words) : words)).toEqual({
        num,
        isMeasure: num !== null,
        round,
        fiscalYear: null,
        day: wanted,
      });
    }),
  );
});
