import { strToU8, zipSync } from 'fflate';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { parseWorkbook } from '../../../src/domain/imports/parse-workbook';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';
import { officeId } from '../../../src/domain/office-store';
import { anOffice } from '../reports/samples';

// What a person sees in Excel is what is stored, or a problem names the cell.
const office = anOffice({ _id: officeId('kham-muang'), name: 'เทศบาลตำบลคำม่วง' });
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FORMATS = ['General', '0%', 'd/m/yyyy', 'mmm-yy', 't0.00', '[$-D07041E]d mmmm yyyy', ';;;'];
const [PERCENT, DAY, MONTH, THAI_DIGITS, BUDDHIST, NOTHING] = [1, 2, 3, 4, 5, 6];

/** A workbook of one sheet. Its cells' `s` is the place of a format in `FORMATS`. */
function workbook(rows: string, before = '', behind = ''): Uint8Array {
  const formats = FORMATS.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('');
  const styles = FORMATS.map((_, at) => `<xf numFmtId="${200 + at}" applyNumberFormat="1"/>`).join('');
  const parts = ['workbook', 'worksheets/sheet1', 'styles'];
  const kinds = ['sheet.main', 'worksheet', 'styles'];
  const overrides = parts.map(
    (part, at) => `<Override PartName="/xl/${part}.xml" ContentType="${KIND}.${kinds[at]}+xml"/>`,
  );
  const file = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPE}"><sheets><sheet name="แผน" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="${FORMATS.length}">${formats}</numFmts><cellXfs count="${FORMATS.length}">${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(file).map(([name, xml]) => [name, strToU8(xml)])));
}

const COLUMNS = [...'ABCDEFG'];
/** A row of a sheet: texts, numbers with their formats, or a cell's own XML with `@` for its place. */
type Cell = string | [value: number, format: number] | { xml: string };
function row(at: number, cells: readonly Cell[], attributes = ''): string {
  const xml = cells.map((cell, index) => {
    const place = `${COLUMNS[index]}${at}`;
    if (typeof cell === 'object' && 'xml' in cell) return cell.xml.replace('@', place);
    if (Array.isArray(cell)) return `<c r="${place}" s="${cell[1]}"><v>${cell[0]}</v></c>`;
    return cell === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${at}"${attributes}>${xml.join('')}</row>`;
}

const HEADER = ['ที่', 'มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'การติดตามผล'];
const TOP = row(1, ['หน่วยงาน', 'kham-muang']) + row(2, ['ปีงบประมาณ', '2570']) + row(4, HEADER);

async function read(bytes: Uint8Array) {
  const content = await readImportFiles([{ name: 'p.xlsx', bytes }], [office], knownFrameworks());
  if ('problems' in content) return content.problems.map(({ where, message }) => `${where} ${message}`);
  return content.plans.flatMap(({ measures }) => measures.map((measure) => measure.content));
}
/** One measure whose ระยะเวลา is a cell of its own. */
const withPeriod = (cell: Cell) => read(workbook(TOP + row(5, ['1', 'อบรม', '', 'กองคลัง', cell])));

const day = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;

test.each<[what: string, cell: Cell, shown: string]>([
  ['a day', [day('2027-03-31'), DAY ?? 0], '31 มี.ค. 2570'],
  ['a day typed in the Buddhist era', [day('2570-03-31'), DAY ?? 0], '31 มี.ค. 2570'],
  ['29 February of a leap year', [day('2028-02-29'), DAY ?? 0], '29 ก.พ. 2571'],
  ['a month', [day('2027-03-01'), MONTH ?? 0], 'มี.ค. 2570'],
  ['a day in the calendar of Thailand', [day('2026-09-30'), BUDDHIST ?? 0], '30 ก.ย. 2569'],
  ['a share', [0.805, PERCENT ?? 0], '81%'],
  ['a sum that is not exact', [0.1 + 0.2, 0], '0.3'],
  ['a number in Thai digits', [12.5, THAI_DIGITS ?? 0], '12.50'],
  ['text in CDATA', { xml: '<c r="@" t="inlineStr"><is><t><![CDATA[ไตรมาส 1 & 2]]></t></is></c>' }, 'ไตรมาส 1 & 2'],
  [
    'text in several runs',
    { xml: '<c r="@" t="inlineStr"><is><r><t>ไตร</t></r><r><t>มาส 1</t></r></is></c>' },
    'ไตรมาส 1',
  ],
  ['what a formula came to', { xml: '<c r="@" t="str"><f>"ตลอด"&amp;"ปี"</f><v>ตลอดปี</v></c>' }, 'ตลอดปี'],
])('%s is stored as it is shown', async (_what, cell, shown) => {
  expect(await withPeriod(cell)).toMatchObject([{ period: shown }]);
});

test('signs that nobody sees are left out', async () => {
  expect(await withPeriod({ xml: '<c r="@" t="inlineStr"><is><t>ตลอด_x0007_ปี</t></is></c>' })).toMatchObject([
    { period: 'ตลอดปี' },
  ]);
});

test('a number whose format shows nothing is nothing', async () => {
  expect(await withPeriod([5, NOTHING ?? 0])).toMatchObject([{ period: null }]);
});

test.each<[what: string, cell: Cell, problem: string]>([
  ['a year of two digits, which Excel took for 1970', [day('1970-03-31'), DAY ?? 0], 'ปีของวันที่ในช่องนี้ไม่ชัดเจน'],
  ['29 February in Excel’s year 1900', [60, DAY ?? 0], 'ปีของวันที่ในช่องนี้ไม่ชัดเจน'],
  ['a division by zero', { xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, 'สูตรในช่องนี้แสดงข้อผิดพลาด'],
  ['a formula that was never computed', { xml: '<c r="@"><f>A1&amp;B1</f></c>' }, 'สูตรในช่องนี้ยังไม่มีผลลัพธ์'],
])('%s is told with its cell', async (_what, cell, problem) => {
  expect(await withPeriod(cell)).toEqual([expect.stringContaining(`p.xlsx แผน!E5 ${problem}`)]);
});

test('an error beside the table is nobody’s concern', async () => {
  const beside = { xml: '<c r="@" t="e"><v>#REF!</v></c>' };
  expect(await read(workbook(TOP + row(5, ['1', 'อบรม', '', 'กองคลัง', '', '', beside])))).toHaveLength(1);
});

const MEASURES = row(5, ['1', 'อบรม', '', 'กองคลัง', 'ไตรมาส 1']) + row(6, ['2', 'เผยแพร่', '', 'กองคลัง', 'ไตรมาส 2']);

test('a hidden column is told where it holds text, and not where it is empty', async () => {
  const hidden = (from: number, to: number) => `<cols><col min="${from}" max="${to}" width="9" hidden="1"/></cols>`;
  expect(await read(workbook(TOP + MEASURES, hidden(5, 5)))).toEqual([
    expect.stringMatching(/^p\.xlsx แผน!E4 คอลัมน์นี้ซ่อนอยู่/),
  ]);
  expect(await read(workbook(TOP + MEASURES, hidden(7, 16_384)))).toHaveLength(2);
});

test('columns up to the end of the world are not gone through', async () => {
  const columns =
    '<cols><col min="1" max="99999" width="9"/><col min="1" max="4000000000" width="9" hidden="1"/></cols>';
  expect(await read(workbook(TOP + MEASURES, columns))).toHaveLength(2);
});

test('rows that a filter hides are told: without them their measures would be removed', async () => {
  const filtered = row(6, ['2', 'เผยแพร่', '', 'กองคลัง'], ' hidden="1"');
  expect(await read(workbook(TOP + row(5, ['1', 'อบรม', '', 'กองคลัง']) + filtered))).toEqual([
    expect.stringMatching(/^p\.xlsx แผน!A6 แถวนี้ซ่อนอยู่/),
  ]);
});

test('a merged cell counts once for a measure of several rows, and for each measure it covers', async () => {
  const rows =
    row(5, ['1', 'อบรม', 'ขั้นหนึ่ง', 'กองคลัง', '', 'ทุกเดือน']) +
    row(6, ['', '', 'ขั้นสอง']) +
    row(7, ['2', 'เผยแพร่', 'ขั้นหนึ่ง']);
  const merged =
    '<mergeCells><mergeCell ref="A5:A6"/><mergeCell ref="B5:B6"/><mergeCell ref="D5:D7"/><mergeCell ref="F5:F7"/></mergeCells>';
  expect(await read(workbook(TOP + rows, '', merged))).toMatchObject([
    { num: 1, procedures: ['ขั้นหนึ่ง', 'ขั้นสอง'], units: ['finance_division'], followUp: ['ทุกเดือน'] },
    { num: 2, procedures: ['ขั้นหนึ่ง'], units: ['finance_division'], followUp: ['ทุกเดือน'] },
  ]);
});

test('a heading that is merged over the table is one text', async () => {
  const heading = row(3, ['มาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐']);
  const merged = '<mergeCells><mergeCell ref="A3:F3"/><mergeCell ref="A1:A1"/></mergeCells>';
  const top = TOP.replace(row(2, ['ปีงบประมาณ', '2570']), heading);
  expect(await read(workbook(top + MEASURES, '', merged))).toMatchObject([{ fiscalYear: 2570 }, { fiscalYear: 2570 }]);
});

test('cells merged over the whole sheet, thousands of times, are refused or read, in bounds', async () => {
  const merged = `<mergeCells>${'<mergeCell ref="B5:XFD1048576"/>'.repeat(100_000)}</mergeCells>`;
  const long = Array.from({ length: 200 }, (_, at) => row(7 + at, [`${3 + at}`, `มาตรการ ${at}`, '', 'กองคลัง'])).join(
    '',
  );
  expect(await read(workbook(TOP + MEASURES + long, '', merged))).toEqual([
    expect.stringContaining('ตารางในไฟล์นี้กว้างหรือยาวเกินไป'),
  ]);
});

test('a workbook that takes too long is told as that, and one that is none as none', async () => {
  const bytes = Buffer.from(workbook(TOP + MEASURES));
  expect(await parseWorkbook(bytes, 1_000, { withinMs: 1, megabytes: 64 })).toBe('too_much');
  expect(await parseWorkbook(Buffer.from('PK\u0003\u0004 no archive'))).toBe('no_workbook');
});

describe('below the table', () => {
  const rows = TOP + MEASURES;
  test.each([
    ['in the column of the follow-up', (text: string) => ['', '', '', '', '', text]],
    ['in the column of the measure', (text: string) => ['', text]],
  ])('who signs %s is left out', async (_where, place) => {
    const signed = ['(ลงชื่อ)……………ผู้จัดทำ', '(นางสาวตัวอย่าง ทดสอบ)', 'ปลัดเทศบาล'];
    const below = signed.map((text, at) => row(7 + at, place(text))).join('');
    expect(await read(workbook(rows + below))).toMatchObject([{ title: 'อบรม' }, { title: 'เผยแพร่', followUp: [] }]);
  });

  test('a line without a measure behind an empty row is told, not added to the last one', async () => {
    expect(await read(workbook(rows + row(9, ['', '', 'แก้ไขครั้งที่ 2'])))).toEqual([
      expect.stringMatching(/^p\.xlsx แผน!B9 แถวนี้อยู่หลังแถวว่างและไม่มีชื่อมาตรการ/),
    ]);
  });

  test('a measure behind an empty row, or a repeated header, is one', async () => {
    const more = row(9, ['3', 'ประกาศ', '', 'กองคลัง']) + row(11, HEADER) + row(12, ['', '', 'ขั้นต่อ', 'กองคลัง']);
    expect(await read(workbook(rows + more))).toMatchObject([{}, {}, { title: 'ประกาศ', procedures: ['ขั้นต่อ'] }]);
  });
});
