import { buildVocabulary, type Slots, understand } from '../../../src/bot/understand';

const titles = (nums: number[]) =>
  nums.map((num) => ({ num, title: num === 4 ? 'ประกาศข้อปฏิบัติในการขอยืมทรัพย์สิน' : `งานที่ ${num}` }));
const vocabulary = buildVocabulary({
  units: [],
  measures: titles([3, 4, 5, 6]),
  runningYear: 2570,
  openRound: { fiscalYear: 2570, round: '12m' },
});
const before: Slots = { round: '6m', fiscalYear: 2570 };
const now: Slots = { round: '12m', fiscalYear: 2570 };
const next: Slots = { round: '6m', fiscalYear: 2571 };
const read = (text: string) => understand({ text, chat: 'user' }, vocabulary);

test.each<[string, Slots, detail: string | null]>([
  ['รายงาน มาตรการ 5 รอบนี้ 50% อบรมแล้ว', now, 'อบรมแล้ว'],
  ['รายงาน มาตรการ 5 รอบหน้า 50% อบรมแล้ว', next, 'อบรมแล้ว'],
  ['รายงาน มาตรการ 5 รอบที่แล้ว 50% อบรมแล้ว', before, 'อบรมแล้ว'],
  ['มาตรการ 5 รอบนี้ 50% ประชุมแล้ว', now, 'ประชุมแล้ว'],
  ['มาตรการ 5 งวดก่อน 50%', before, null],
  ['มาตรการ 5 รอบนี้ทำได้ 50%', now, null],
  ['มาตรการ 5 50% รอบนี้', now, null],
  ['มาตรการ 5 50% ประชุมแล้ว รอบนี้', now, 'ประชุมแล้ว'],
  ['รอบนี้ มาตรการ 5 50%', now, null],
  ['มาตรการ 5 รอบนี้ ปี 2569 50%', { round: '12m', fiscalYear: 2569 }, null],
  ['มาตรการ 5 รอบหน้า เอ้ย รอบนี้ 50%', now, null],
  // What is told of another round is free text.
  ['มาตรการ 5 รอบ 6 เดือน 50% รอบหน้า', { round: '6m' }, 'รอบหน้า'],
  ['มาตรการ 5 50% รอบหน้าจะทำต่อ', {}, 'รอบหน้าจะทำต่อ'],
  ['มาตรการ 5 50% ประชุมแล้ว รอบหน้า จะทำต่อ', {}, 'ประชุมแล้ว รอบหน้า จะทำต่อ'],
  ['มาตรการ 5 50% รอบนี้คนไม่พอ', {}, 'รอบนี้คนไม่พอ'],
  ['มาตรการ 5 50% คนมากกว่า รอบที่แล้ว 20 คน', {}, 'คนมากกว่า รอบที่แล้ว 20 คน'],
  ['มาตรการ 5 50% เหมือนรอบที่แล้ว', {}, 'เหมือนรอบที่แล้ว'],
])('%s', (text, of, detail) => {
  const { intent, slots } = read(text);
  expect(intent).toBe('report');
  expect(slots).toEqual({ measure: 5, progress: 50, ...of, ...(detail !== null && { detail }) });
});

test('each of several reports has its round, or that of the line before them', () => {
  const said = { ...now, measure: 5, progress: 50 };
  expect(read('รายงานรอบนี้\nมาตรการ 5 50%\nมาตรการ 6 20% รอบที่แล้ว')).toMatchObject({
    slots: said,
    more: [{ slots: { ...before, measure: 6, progress: 20 } }],
  });
});

test('which of two rounds is meant is asked', () => {
  expect(read('มาตรการ 5 รอบที่แล้ว 40% รอบนี้ 60%').slots).toEqual({ measure: 5, rounds: ['6m', '12m'] });
});

test('a title is that of the plan of its round', () => {
  const plans = new Map([[2569, [{ num: 9, title: 'ประกาศข้อปฏิบัติในการขอยืมทรัพย์สิน' }]]]);
  const first = buildVocabulary({
    units: [],
    measures: titles([4]),
    plans,
    openRound: { fiscalYear: 2570, round: '6m' },
  });
  const text = 'รายงานประกาศข้อปฏิบัติในการขอยืมทรัพย์สิน รอบที่แล้ว 50%';
  const { slots } = understand({ text, chat: 'user' }, first);
  expect(slots).toMatchObject({ measure: 9, round: '12m', fiscalYear: 2569, progress: 50 });
});
