import { type CirculationLine, circulationTable } from '../../../src/domain/announcements/circulation-table';
import { circulationWorkbook } from '../../../src/domain/announcements/circulation-workbook';
import { circulationTexts } from '../../../src/domain/announcements/texts';
import { instantOf } from '../../../src/domain/calendar/dates';
import { sheetsIn } from '../../../src/testing/workbook';

const SENT = instantOf('2026-11-20', '10:00');
const PERSON = { inGroup: false, acknowledgedBy: null };
const FINANCE = { name: 'การเงิน', unit: 'กองคลัง', role: 'เจ้าหน้าที่ กองคลัง' };
const NOTED = instantOf('2026-11-20', '10:30');
const LINES: CirculationLine[] = [
  { ...PERSON, ...FINANCE, sentAt: SENT, notSent: null, acknowledgedAt: NOTED },
  {
    ...PERSON,
    name: null,
    unit: null,
    role: null,
    sentAt: null,
    notSent: 'ส่งไม่ถึง บล็อกตามติด',
    acknowledgedAt: null,
  },
  { ...PERSON, ...FINANCE, inGroup: true, sentAt: SENT, notSent: null, acknowledgedAt: NOTED },
  {
    name: 'กลุ่มงาน',
    unit: 'กองคลัง',
    role: 'กลุ่ม LINE',
    inGroup: false,
    sentAt: SENT,
    notSent: null,
    acknowledgedAt: null,
    acknowledgedBy: 1,
  },
];
const ROWS = [
  ['1', 'การเงิน', 'กองคลัง', 'เจ้าหน้าที่ กองคลัง', '20 พ.ย. 2569 10.00 น.', '20 พ.ย. 2569 10.30 น.'],
  ['2', 'ไม่ทราบชื่อ', 'ทั้งหน่วยงาน', '-', 'ส่งไม่ถึง บล็อกตามติด', '-'],
  ['3', 'การเงิน', 'กองคลัง', 'เจ้าหน้าที่ กองคลัง', '20 พ.ย. 2569 10.00 น. ในกลุ่ม LINE', '20 พ.ย. 2569 10.30 น.'],
  ['4', 'กลุ่มงาน', 'กองคลัง', 'กลุ่ม LINE', '20 พ.ย. 2569 10.00 น.', '1 คน'],
];

test('the evidence of circulation: who, when sent or why not, when acknowledged', () => {
  expect(circulationTable(LINES)).toEqual(ROWS);
});

test('a later part goes on counting', () => {
  expect(circulationTable(LINES, 30).map(([place]) => place)).toEqual(['31', '32', '33', '34']);
});

test('the workbook has a sheet for each version: what it is about, the columns and the same cells', async () => {
  const workbook = await circulationWorkbook([
    { name: 'แจ้งเวียน ฉบับที่ 2', about: ['ประชุมวันอังคาร', 'ส่งแล้ว 20 พ.ย. 2569'], lines: LINES },
    { name: 'แจ้งเวียน ฉบับที่ 1', about: ['ประชุมวันจันทร์'], lines: LINES.slice(0, 1) },
  ]);
  const rows = sheetsIn(workbook).map(({ name, rows: all }) => [name, ...all.map((row) => row.filter(Boolean))]);
  expect(rows).toEqual([
    ['แจ้งเวียน ฉบับที่ 2', ['ประชุมวันอังคาร'], ['ส่งแล้ว 20 พ.ย. 2569'], [], [...circulationTexts.columns], ...ROWS],
    ['แจ้งเวียน ฉบับที่ 1', ['ประชุมวันจันทร์'], [], [...circulationTexts.columns], ROWS[0]],
  ]);
});
