import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { parseOfficeYaml } from '../../../src/domain/imports/office-yaml';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';

// Tables that people had trouble with (README.md of this folder's files: they were reported in public), and what must come of them.
const folder = join(__dirname, 'cases');
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

async function read(name: string) {
  const office = parseOfficeYaml('office.yaml', bytesOf('office.yaml').toString('utf8'), knownFrameworks());
  if (!('file' in office)) throw new Error(JSON.stringify(office));
  const content = await readImportFiles(
    [{ name, bytes: bytesOf(name) }],
    [office.file.organisation],
    knownFrameworks(),
  );
  if ('problems' in content) return content.problems.map(({ where, message }) => `${where} ${message}`);
  return content.plans.flatMap(({ measures }) => measures.map((measure) => measure.content));
}

test('a heading that names two years is asked about: the first would replace the plan of the year before', async () => {
  expect(await read('two-years-heading.xlsx')).toEqual([
    expect.stringMatching(/หัวเรื่องมีหลายปี \(2569, 2570\) ให้เพิ่มแถว “ปีงบประมาณ”/),
  ]);
});

test('an office whose name goes on is another office', async () => {
  expect(await read('other-office-prefix.csv')).toEqual([expect.stringContaining('ไม่ระบุหน่วยงาน')]);
});

test('a hidden sheet is left out, and a hidden row with text in it is told', async () => {
  expect(await read('hidden-sheet.xlsx')).toEqual([expect.stringMatching(/^hidden-sheet\.xlsx แผน!A6 แถวนี้ซ่อนอยู่/)]);
});

test('a date that was typed in the Buddhist era is that day', async () => {
  expect(await read('date-typed-in-be.xlsx')).toMatchObject([{ period: '31 มี.ค. 2570' }]);
});

test('every measure that a merged cell covers has its text', async () => {
  const period = 'ตลอดปีงบประมาณ 2570';
  const followUp = ['รายงานที่ประชุมเดือนละครั้ง'];
  expect(await read('merged-period.xlsx')).toMatchObject([
    { num: 1, period, followUp, indicators: [9] },
    { num: 2, period, followUp, indicators: [9] },
    { num: 3, period, followUp, indicators: [4] },
  ]);
});

test('a number is taken as it is shown', async () => {
  expect(await read('percent-cells.xlsx')).toMatchObject([{ guidelines: ['80%'], followUp: ['60%'] }]);
});

test('who signed below the table is no follow-up of its last measure', async () => {
  expect(await read('signature-rows.xlsx')).toMatchObject([{ followUp: ['รายงานทุกเดือน'] }]);
});

test('a cell that shows an error is told', async () => {
  expect(await read('formula-error.xlsx')).toEqual([
    expect.stringMatching(/^formula-error\.xlsx แผน!F5 สูตรในช่องนี้แสดงข้อผิดพลาด/),
  ]);
});

test('a full stop in the last cell that Excel has is told', async () => {
  expect(await read('far-corner-cell.xlsx')).toEqual([expect.stringContaining('XFD1048576 ช่องนี้อยู่ไกลจากตาราง')]);
});

test('a number of a part is no number of a measure, and nothing else is said of it', async () => {
  expect(await read('sub-numbers.xlsx')).toEqual(['A6', 'A7'].map((at) => expect.stringContaining(`${at} “1.`)));
});

test('the point of พ.ศ. may be missing', async () => {
  expect(await read('year-dot-missing.csv')).toMatchObject([{ fiscalYear: 2570 }]);
});

test('glyphs of a PDF are letters', async () => {
  expect(await read('pdf-glyphs.csv')).toMatchObject([
    { title: 'ประกาศขั้นตอนการใช้ทรัพย์สิน', units: ['public_works_division'] },
  ]);
});

test('ำ of which a PDF left a blank is ำ', async () => {
  expect(await read('sara-am-as-blank.csv')).toMatchObject([
    { title: 'กำหนดขั้นตอนการใช้ทรัพย์สิน', procedures: ['ติดประกาศ'], units: ['clerk_office'] },
  ]);
});

test('two เ are แ', async () => {
  expect(await read('two-sara-e.csv')).toMatchObject([{ title: 'แก้ไขระเบียบ', guidelines: ['ปรับแบบฟอร์ม'] }]);
});

test('what nobody sees in a name makes no other name of it', async () => {
  const [finance, works] = [['finance_division'], ['public_works_division']];
  expect(await read('invisible-marks.csv')).toMatchObject([
    { title: 'เปิดเผยราคากลาง', units: finance },
    { units: finance },
    { units: works },
    { units: works },
  ]);
});

test('ranges of items are read with any dash, and with ข้อ', async () => {
  expect(await read('item-ranges.csv')).toMatchObject([
    { items: ['O11', 'O12', 'O13'] },
    { items: ['O14', 'O15', 'O16'] },
    { items: ['O17'] },
  ]);
});
