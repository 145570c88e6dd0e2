import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';
import { tryYaml } from '../../../src/domain/imports/try-yaml';
import { checkSheet } from '../../../src/domain/imports/workbook-sheets';

const read = (name: string, bytes: Uint8Array | string) =>
  readImportFiles([{ name, bytes: Buffer.from(bytes) }], [], knownFrameworks());
const lines = async (name: string, bytes: Uint8Array | string): Promise<string[]> => {
  const outcome = await read(name, bytes);
  return 'problems' in outcome ? outcome.problems.map(({ where, message }) => `${where} ${message}`) : [];
};

const WORKBOOK = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets><sheet name="มาตรการ &amp; แผน" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const RELATIONS = `<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${MAIN}.sharedStrings+xml"/></Types>`;
const book = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    'xl/workbook.xml': strToU8(WORKBOOK),
    'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  });
const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>.</t></is></c>`;

describe('a workbook', () => {
  test('with a forgotten full stop in the last cell is refused at that cell', async () => {
    const sheet = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`;
    expect(await lines('plan.xlsx', book(sheet))).toEqual([
      expect.stringMatching(/^plan\.xlsx มาตรการ & แผน!XFD1048576 ช่องนี้อยู่ไกลจากตาราง/),
    ]);
  });

  test('that unpacks to hundreds of megabytes is refused, whatever it says of its size', async () => {
    const bomb = book('', { 'xl/sharedStrings.xml': new Uint8Array(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(400_000);
    expect(await lines('bomb.xlsx', bomb)).toEqual([expect.stringContaining('ใหญ่เกิน 60 MB')]);
    const lying = Buffer.from(bomb);
    // The size that the list of files promises for the bomb: one byte.
    const at = lying.lastIndexOf('xl/sharedStrings.xml');
    lying.writeUInt32LE(1, at - 46 + 24);
    expect(await lines('lying.xlsx', lying)).toEqual([expect.stringContaining('ไม่ใช่ไฟล์ Excel')]);
  });

  test('of thousands of files is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`xl/${n}.xml`, new Uint8Array(1)]));
    expect(await lines('many.xlsx', book('', many))).toEqual([expect.stringContaining('ใหญ่เกิน')]);
  });

  test('with more cells than any plan is refused', async () => {
    const rows = Array.from({ length: 1100 }, () => `<row>${'<c><v>1</v></c>'.repeat(299)}</row>`).join('');
    expect(await lines('cells.xlsx', book(rows))).toEqual([expect.stringContaining('เกิน 300000 ช่อง')]);
  });

  const text = '<is><t>.</t></is>';
  test.each([
    ['in single quotes', `<c r='XFD1048576' t='inlineStr'>${text}</c>`],
    ['with blanks', `<c r = "XFD1048576" t = "inlineStr">${text}</c>`],
    ['in small letters', `<c r="xfd2" t="inlineStr">${text}</c>`],
    ['of more letters than Excel has', `<c r="AAAAAAA1" t="inlineStr">${text}</c>`],
    ['of an entity', `<c r="&#65;AAAAAA1" t="inlineStr">${text}</c>`],
    ['behind a sign that ends a tag', `<c s=">" r="AAAAAAA1" t="inlineStr">${text}</c>`],
    ['under another name', `<x-y:c r="AAAAAAA1" t="inlineStr">${text}</x-y:c>`],
    ['in a row with a power', `</row><row r="1e9">${cell('A1')}`],
    ['in a row in base 16', `</row><row r="0x7fffffff">${cell('A1')}`],
  ])('whose far cell is written %s is refused as well', async (_how, far) => {
    expect(await lines('plan.xlsx', book(`<row r="1">${far}</row>`))).toEqual([
      expect.stringMatching(/^plan\.xlsx มาตรการ & แผน!.+ ช่องนี้อยู่ไกลจากตาราง/),
    ]);
  });

  test.each(['xl/elsewhere/one.xml', 'one.xml', 'xl/worksheets/deep/one.xml'])('in a sheet at %s too', async (path) => {
    const relations = RELATIONS.replace('worksheets/sheet1.xml', `/${path}`);
    const sheet = `<worksheet><sheetData><row r="1">${cell('AAAAAAA1')}</row></sheetData></worksheet>`;
    const more = { 'xl/_rels/workbook.xml.rels': strToU8(relations), [path]: strToU8(sheet) };
    expect(await lines('plan.xlsx', book('', more))).toEqual([expect.stringContaining('!AAAAAAA1 ช่องนี้อยู่ไกล')]);
  });

  test('of many sheets with a cell far out in each, all within the limits, is refused', async () => {
    const sheet = `<worksheet><sheetData><row r="1">${cell('A1')}</row><row r="20000">${cell('KN20000')}</row></sheetData></worksheet>`;
    const sheets = Array.from({ length: 10 }, (_, n) => [`xl/worksheets/sheet${n + 1}.xml`, strToU8(sheet)]);
    expect(await lines('plan.xlsx', book('', Object.fromEntries(sheets)))).toEqual([
      expect.stringContaining('ตารางในไฟล์นี้กว้างหรือยาวเกินไป'),
    ]);
  });

  test('that says one long text in every cell is refused', async () => {
    const strings = `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relations = `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    const row = (n: number) =>
      `<row r="${n}">${[...'ABCDEFGHIJ'].map((column) => `<c r="${column}${n}" t="s"><v>0</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 100 }, (_, n) => row(n + 1)).join('');
    const more = { 'xl/sharedStrings.xml': strToU8(strings), 'xl/_rels/workbook.xml.rels': strToU8(relations) };
    expect(await lines('plan.xlsx', book(rows, more))).toEqual([expect.stringContaining('ข้อความในไฟล์นี้ยาวเกินไป')]);
  });

  test.each(['<row', '<c', '<c r="A1"'])('of a megabyte of %s and no end is looked at in time', (tag) => {
    const begun = performance.now();
    checkSheet(tag.repeat(1_000_000 / tag.length));
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test('of which only the format goes far is read as if that were not there', () => {
    const far = '<row r="7"><c r="A7" s="3"/><c r="XFD7" s="3"/></row><row r="1048576" s="3"/>';
    const { xml, farCell } = checkSheet(`<sheetData><row r="1">${cell('A1')}</row>${far}</sheetData>`);
    expect(farCell).toBeNull();
    expect(xml).toBe(`<sheetData><row r="1">${cell('A1')}</row></sheetData>`);
  });
});

describe('a YAML file', () => {
  test('that nests without end is given up, in a thread of its own', async () => {
    const text = `${'{'.repeat(30)}${'a: '.repeat(100_000)}`;
    expect(await tryYaml(text, { withinMs: 5_000, megabytes: 64 })).toEqual({ trouble: 'too_much' });
  });

  test('of names within names is refused at the first: each level would double what is read', async () => {
    expect(await lines('a.yaml', `${'? '.repeat(200)}a`)).toEqual([
      expect.stringMatching(/^a\.yaml:1 ชื่อข้อมูลต้องเป็นข้อความ/),
    ]);
  });

  test('that takes too much to read is refused with one line', async () => {
    const text = '['.repeat(2_000_000);
    expect(await lines('a.yaml', text)).toEqual([expect.stringMatching(/^a\.yaml อ่านไฟล์นี้นานเกินไป/)]);
  });

  test('of more values than any office has is refused', async () => {
    expect(await lines('a.yaml', '- 1\n'.repeat(110_000))).toEqual([expect.stringContaining('เกิน 100000 รายการ')]);
  });

  test('of which every word is wrong is told of by its first lines', async () => {
    expect(await lines('a.yaml', '&a '.repeat(20_000))).toHaveLength(501);
  });

  test('of megabytes is refused before it is read', async () => {
    expect(await lines('a.yaml', `a: ${'x'.repeat(3_000_000)}`)).toEqual([expect.stringContaining('ใหญ่เกิน 2 MB')]);
  });
});

describe('a CSV file', () => {
  test('of more rows than any plan is refused', async () => {
    expect(await lines('a.csv', 'a,b\n'.repeat(30_000))).toEqual([expect.stringContaining('เกิน 20000 แถว')]);
  });
  test('of more rows than any plan, whatever ends them, is refused', async () => {
    for (const end of ['\r', '\r\n']) {
      expect(await lines('a.csv', `a,b${end}`.repeat(30_000))).toEqual([expect.stringContaining('เกิน 20000 แถว')]);
    }
  });
  test('of one endless row is refused', async () => {
    expect(await lines('a.csv', `"${'x'.repeat(500_000)}"`)).toEqual([expect.stringContaining('แถวนี้ยาวเกินไป')]);
  });
  test('of more columns than any plan is refused', async () => {
    expect(await lines('a.csv', `a\n${'b,'.repeat(400)}`)).toEqual([
      expect.stringMatching(/^a\.csv:2 แถวนี้มีเกิน 300 คอลัมน์/),
    ]);
  });
});

test('of thousands of problems the first are listed', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `${n},มาตรการ,ไม่มีหน่วยนี้`).join('\n');
  const listed = await lines('a.csv', `ลำดับ,มาตรการ,ผู้รับผิดชอบ\n${rows}`);
  expect(listed.length).toBeLessThanOrEqual(501);
});

test('whatever a file holds, reading it ends with content or with lines, never with a fault', async () => {
  const names = fc.constantFrom('a.yaml', 'a.csv', 'a.xlsx', 'a.txt');
  const whole = book(`<row r="1">${cell('A1')}</row>`);
  const cut = fc.nat(whole.length).map((length) => whole.slice(0, length));
  const changed = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => {
    const bytes = Uint8Array.from(whole);
    bytes[at] = byte;
    return bytes;
  });
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), cut, changed);
  await fc.assert(
    fc.asyncProperty(names, bytes, async (name, content) => {
      const outcome = await read(name, content);
      return 'problems' in outcome ? outcome.problems.every(({ message }) => message !== '') : true;
    }),
    { numRuns: 150 },
  );
});
