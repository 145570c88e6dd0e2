import { itasPaper } from '../../../src/documents/itas/paper';
import { render } from '../../../src/documents/render';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { readExampleFiles } from '../../../src/domain/imports/example-files';
import { type ImportSource, readImportFiles } from '../../../src/domain/imports/read-import-files';
import { itemsAfter } from '../../../src/domain/imports/save-items';
import type { Item } from '../../../src/domain/papers/items.rules';
import { recordsOf } from '../../documents/seed-papers';

// Lists of the O items with their pages, as offices keep them.
const [OFFICE] = readExampleFiles().map(({ organisation }) => organisation);
if (!OFFICE) throw new Error('no example');

async function read(source: ImportSource, known: readonly Item[] = []) {
  const sender = { organisation: OFFICE as NonNullable<typeof OFFICE>, fiscalYear: null };
  const content = await readImportFiles([source], [sender.organisation], knownFrameworks(), sender);
  if ('problems' in content) return { items: [], unread: content.problems, fiscalYear: null };
  const [table] = content.items ?? [];
  if (!table) throw new Error('no table of items');
  return { fiscalYear: table.fiscalYear, ...itemsAfter(table, known, '2026-11-20') };
}
const csv = (text: string): ImportSource => ({ name: 'ข้อ.csv', bytes: Buffer.from(text) });
const ABOVE = 'รายการข้อมูลสาธารณะ ปีงบประมาณ พ.ศ. 2570\n';
const KNOWN: Item = {
  code: 'O3',
  title: 'อำนาจหน้าที่',
  unit: 'finance_division',
  url: 'https://old.example.go.th/3',
  publishedOn: '2026-01-02',
  answers: true,
};

test('rows are items; headings are passed over, an empty cell leaves what is known', async () => {
  const { fiscalYear, items, unread } = await read(
    csv(
      `${ABOVE}ลำดับ,ข้อ,รายการข้อมูล,ผู้รับผิดชอบ,URL,วันที่เผยแพร่\n9.1 ข้อมูลพื้นฐาน,,,,,\n1,O1,โครงสร้าง,สำนักปลัด,https://www.example.go.th/1,๑ ต.ค. ๒๕๖๙\n2,ข้อ ๒,O2 ผู้บริหาร,-,ยังไม่มี,\n3,o3,,,https://www.example.go.th/3,\n`,
    ),
    [KNOWN],
  );
  expect([fiscalYear, unread]).toEqual([2570, []]);
  expect(items).toEqual([
    {
      code: 'O1',
      title: 'โครงสร้าง',
      unit: 'clerk_office',
      url: 'https://www.example.go.th/1',
      publishedOn: '2026-10-01',
      answers: null,
    },
    { code: 'O2', title: 'ผู้บริหาร', unit: null, url: null, publishedOn: null, answers: null },
    { ...KNOWN, url: 'https://www.example.go.th/3' },
  ]);
});

test.each([
  ['O1,โครงสร้าง,กองลม,,', 'ไม่มีส่วนราชการ “กองลม”'],
  ['O1,โครงสร้าง,,http://www.example.go.th/1,', 'ลิงก์ต้องขึ้นต้นด้วย https://'],
  ['O1,โครงสร้าง,,คลิกที่นี่,', 'ลิงก์ใช้ไม่ได้'],
  ['O1,โครงสร้าง,,https://a.example.go.th/1 https://b.example.go.th/1,', 'หลายลิงก์'],
  ['O1,โครงสร้าง,,,ปีที่แล้ว', '“ปีที่แล้ว” ไม่ใช่วันที่'],
  ['O1,โครงสร้าง,,,1 ธ.ค. 2569', 'ยังไม่ถึง'],
])('%s: what is wrong is told with its place, the rest of the row is taken', async (row, problem) => {
  const { items, unread } = await read(csv(`${ABOVE}ข้อ,รายการข้อมูล,ผู้รับผิดชอบ,ลิงก์,วันที่เผยแพร่\n${row}\n`));
  expect(items).toEqual([{ code: 'O1', title: 'โครงสร้าง', unit: null, url: null, publishedOn: null, answers: null }]);
  expect(unread).toEqual([{ where: 'ข้อ.csv:3', message: expect.stringContaining(problem) }]);
});

test('a row without a code, twice the same, or a new item without a title is not taken', async () => {
  const { items, unread } = await read(
    csv(`${ABOVE}ข้อ,ชื่อข้อ,ลิงก์\nก,ข,https://www.example.go.th/1\nO1,หนึ่ง,\nO1,สอง,\nO9,,https://www.example.go.th/9\n`),
  );
  expect(items.map(({ code, title }) => [code, title])).toEqual([['O1', 'หนึ่ง']]);
  expect(unread.map(({ message }) => message)).toEqual([
    expect.stringContaining('“ก” ไม่ใช่รหัสข้อ'),
    expect.stringContaining('ข้อ O1 มีแล้วที่ ข้อ.csv:4'),
    expect.stringContaining('ข้อ O9 ไม่มีในรายการปี 2570'),
  ]);
  expect((await read(csv(`${ABOVE}ข้อ,ชื่อข้อ,ลิงก์\n`))).unread).toMatchObject([
    { message: expect.stringContaining('ไม่มีข้อ OIT') },
  ]);
});

test.each(['xlsx', 'docx'] as const)('our own list for ITAS as %s, sent back, is the same', async (format) => {
  const records = recordsOf('kham-muang');
  const organisation = OFFICE as NonNullable<typeof OFFICE>;
  const pages = [
    KNOWN,
    { ...KNOWN, code: 'O4', title: 'แผน', url: null, publishedOn: null, unit: null, answers: null },
  ];
  const items = {
    titles: {},
    pages: pages.map((page) => ({ ...page, office: organisation._id, fiscalYear: records.fiscalYear })),
  };
  const bytes = await render(itasPaper({ ...records, organisation, items }), format);
  const back = await read({ name: `itas.${format}`, bytes }, []);
  expect(back.unread).toEqual([]);
  expect(back.fiscalYear).toBe(records.fiscalYear);
  expect(back.items).toEqual(pages.map((page) => ({ ...page, answers: null })));
});
