import { isPolite, understand } from '../../../src/bot/understand';
import { readSeveral } from '../../../src/bot/understand/grammar/several-reports';
import { OFFICES } from './offices';

const office = OFFICES.get('kham-muang');
const read = (text: string) => understand({ text, chat: 'user' }, office);

test.each([
  ['มาตรการ 1 และ 4 60%', [1, 4], 60],
  ['มาตรการ 1 และมาตรการ 4 60%', [1, 4], 60],
  ['รายงานมาตรการที่ ๑, ๒ และ ๓ ร้อยละ 40', [1, 2, 3], 40],
  ['รายงาน มาตรการ 2-5 รอบ 12 เดือน 100%', [2, 3, 4, 5], 100],
  ['มาตรการ 1 2 3 70%', [1, 2, 3], 70],
  ['ม.3 กับ ม.8 25%', [3, 8], 25],
])('%s names all of them, the first alone too', (text, measures, progress) => {
  const { intent, slots } = read(text);
  expect(intent).toBe('report');
  expect(slots).toMatchObject({ measure: measures[0], measures, progress });
  expect(slots.detail).toBeUndefined();
});

test.each([
  'มาตรการ 1 60%',
  'มาตรการ 1 60% จัดอบรมร่วมกับมาตรการ 4',
  'มาตรการ 2 60% อบรม 3 ครั้ง 45 คน',
  'มาตรการ 2 60% ประชุม 5 และ 6 ธ.ค.',
  'มาตรการ 4 รอบ 6 เดือน 60',
])('%s is one measure', (text) => {
  const { slots, more } = read(text);
  expect(slots.measures).toBeUndefined();
  expect(more).toBeUndefined();
});

test('one behind the other are several wishes', () => {
  expect(read('มาตรการ 1 60% จัดอบรม และ มาตรการ 4 100% ประกาศแล้ว')).toMatchObject({
    intent: 'report',
    slots: { measure: 1, progress: 60, detail: 'จัดอบรม' },
    more: [{ intent: 'report', slots: { measure: 4, progress: 100, detail: 'ประกาศแล้ว' } }],
  });
});

test('lines share what the first says of all; one that is no report belongs to the one before', () => {
  expect(read('รายงานรอบ 12 เดือน ปี 2570\n1. 60% จัดอบรม\nสองรุ่น\n2) ยังไม่เริ่ม')).toMatchObject({
    slots: { measure: 1, round: '12m', fiscalYear: 2570, progress: 60, detail: 'จัดอบรม\nสองรุ่น' },
    more: [{ intent: 'report', slots: { measure: 2, round: '12m', fiscalYear: 2570, status: 'not_started' } }],
  });
});

test.each([
  ['มาตรการ 6 150% ติดตั้งแล้ว\nมาตรการ 7 20% เริ่มร่าง', [6, undefined, 'ติดตั้งแล้ว'], [7, 20, 'เริ่มร่าง']],
  ['มาตรการ 6 50% ติดตั้งแล้ว\nมาตรการ 7 20 เริ่มร่าง', [6, 50, 'ติดตั้งแล้ว'], [7, undefined, '20 เริ่มร่าง']],
  ['มาตรการ 3 40%\nมาตรการ 99 50 ไม่มีจริง', [3, 40, undefined], [99, undefined, '50 ไม่มีจริง']],
  ['มาตรการ 6\n60% ติดตั้ง\nมาตรการ 7\n20%', [6, 60, 'ติดตั้ง'], [7, 20, undefined]],
  ['มาตรการ 6 ร่างแล้ว\n7. 60% อบรม', [6, undefined, 'ร่างแล้ว'], [7, 60, 'อบรม']],
])('a line that begins with a measure is a report of its own: %s', (text, first, second) => {
  const { intent, slots, more = [] } = read(`รายงานรอบ 6 เดือน\n${text}`);
  expect(intent).toBe('report');
  const said = [slots, ...more.map((wish) => wish.slots)];
  expect(said.map(({ measure, progress, detail }) => [measure, progress, detail])).toEqual([first, second]);
  expect(said.every(({ round }) => round === '6m')).toBe(true);
});

test('a date range and two rounds are no measures', () => {
  for (const text of ['1-4 ธ.ค. จัดอบรมเสร็จแล้ว', '6-12 เดือน']) expect(read(text).intent).not.toBe('report');
});

test('an announcement that lists measures is one announcement', () => {
  expect(read('ประกาศ ส่งงานด่วน\nมาตรการ 1 60%\nมาตรการ 4 100%').intent).toBe('announce');
});

describe('a text of many lines is read no more often than thirty reports need', () => {
  const timesRead = (text: string): number => {
    let times = 0;
    readSeveral(text, [], (part) => {
      times += 1;
      const { intent, slots, confidence } = read(part);
      return intent === 'report' ? { intent, slots, confidence } : null;
    });
    return times;
  };

  test.each([
    ['reports', 'มาตรการ 1 ได้ 40%\n'],
    ['stories', 'วันนี้ไปประชุมที่อำเภอ\n'],
    ['short lines', 'ก\n'],
  ])('%s', (_, line) => {
    expect(timesRead(line.repeat(400))).toBe(0);
    expect(timesRead(line.repeat(50))).toBeLessThanOrEqual(100);
  });

  test('a long story before the first report is none of a list', () => {
    expect(timesRead(`${'วันนี้ไปประชุมที่อำเภอมาทั้งวัน '.repeat(5)}\n`.repeat(20))).toBeLessThanOrEqual(6);
  });
});

test('only what is politeness from end to end is', () => {
  expect(isPolite('ขอบคุณครับ '.repeat(60))).toBe(true);
  expect(isPolite(`${'ครับ '.repeat(60)}คะแนน`)).toBe(false);
  expect(isPolite(`คะแนน${'ครับ '.repeat(60)}`)).toBe(false);
  expect(isPolite('')).toBe(true);
});
