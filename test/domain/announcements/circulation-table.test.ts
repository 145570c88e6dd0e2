import readWorkbook from 'read-excel-file/node';
import { CIRCULATION_COLUMNS, circulationTable } from '../../../src/domain/announcements/circulation-table';
import { circulationWorkbook } from '../../../src/domain/announcements/circulation-workbook';
import { instantOf } from '../../../src/domain/calendar/dates';

const LINES = [
  {
    name: 'การเงิน',
    unit: 'กองคลัง',
    role: 'เจ้าหน้าที่ กองคลัง',
    sentAt: instantOf('2026-11-20', '10:00'),
    notSent: null,
    acknowledgedAt: instantOf('2026-11-20', '10:30'),
  },
  { name: null, unit: null, role: null, sentAt: null, notSent: 'ส่งไม่ถึง บล็อกตามติด', acknowledgedAt: null },
];
const ROWS = [
  ['1', 'การเงิน', 'กองคลัง', 'เจ้าหน้าที่ กองคลัง', '20 พ.ย. 2569 10.00 น.', '20 พ.ย. 2569 10.30 น.'],
  ['2', 'ไม่ทราบชื่อ', 'ทั้งหน่วยงาน', '-', 'ส่งไม่ถึง บล็อกตามติด', '-'],
];

test('the evidence of circulation: who, when sent or why not, when acknowledged', () => {
  expect(circulationTable(LINES)).toEqual(ROWS);
});

test('a later part goes on counting', () => {
  expect(circulationTable(LINES, 30).map(([place]) => place)).toEqual(['31', '32']);
});

test('the workbook opens with what it is about, the columns and the same cells', async () => {
  const workbook = await circulationWorkbook(['ประชุมวันจันทร์', 'ส่งแล้ว 20 พ.ย. 2569'], LINES);
  const sheets = await readWorkbook(workbook);
  const [sheet] = sheets;
  const rows = (sheet?.data ?? []).map((row) => row.filter((cell) => cell !== null));
  expect(rows).toEqual([['ประชุมวันจันทร์'], ['ส่งแล้ว 20 พ.ย. 2569'], [], [...CIRCULATION_COLUMNS], ...ROWS]);
});
