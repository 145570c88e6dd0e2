import { read, utils } from '@e965/xlsx';
import { FORMATS, type Paper } from '../../../src/documents/paper';
import { printReady } from '../../../src/documents/print-ready';
import { render } from '../../../src/documents/render';
import { renderPdf } from '../../../src/documents/typst/render-pdf';
import { docxText, hasLibreOffice, hasPoppler, partsOf, pdfPages, printed } from './read-back';
import { samplePaper } from './sample-paper';
import { firstMissing, textsOf } from './texts-of';

/** What only other programs can read is left out where they are not installed, and its name says so. */
const withPoppler = hasPoppler ? test : test.skip;
const withLibreOffice = hasLibreOffice && hasPoppler ? test : test.skip;

const LONG = 'ก'.repeat(2_500) + 'x'.repeat(2_500);
const HOSTILE = [
  '#set page(width: 1pt) #panic("no") $x$ *bold* _under_ @ref <label> `raw` \\ = heading',
  '<w:p><w:r><w:t>no</w:t></w:r></w:p> & &amp; "quoted" \'once\' ]]>',
  '=HYPERLINK("http://evil.example","กด")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  'constructor',
  '__proto__',
  'a{{b}}c %1 {0}',
  LONG,
];

function hostilePaper(): Paper {
  const table: Paper['blocks'][number] = {
    kind: 'table',
    caption: HOSTILE[0] ?? '',
    columns: [
      { title: HOSTILE[1] ?? '', width: 1 },
      { title: '[a]:*?/\\', width: 3 },
    ],
    rows: [
      { heading: HOSTILE[2] ?? '' },
      ...HOSTILE.map((text) => ({ cells: [[text], [{ list: ['-', text.slice(0, 200)], ordered: false }]] })),
    ],
  };
  return samplePaper(0, {
    title: `a/b\u0000\\c ${HOSTILE[1]}`,
    orientation: 'landscape',
    digits: 'arabic',
    blocks: [
      ...HOSTILE.map((text): Paper['blocks'][number] => ({ kind: 'paragraph', text })),
      { kind: 'fields', lines: [HOSTILE.slice(0, 2).map((text) => ({ label: text, text }))] },
      table,
      { kind: 'signatures', blocks: [{ says: HOSTILE[0] ?? '', name: HOSTILE[1] ?? '', position: '=1', on: null }] },
    ],
  });
}

function sheetsOf(
  file: Uint8Array,
): { name: string; cells: { value: string; isText: boolean; isFormula: boolean }[] }[] {
  const book = read(file, { type: 'array', cellFormula: true });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    const range = utils.decode_range(sheet['!ref'] ?? 'A1');
    const cells = [];
    for (let row = range.s.r; row <= range.e.r; row++) {
      for (let column = range.s.c; column <= range.e.c; column++) {
        const cell = sheet[utils.encode_cell({ r: row, c: column })];
        if (cell?.v !== undefined) {
          cells.push({ value: String(cell.v), isText: cell.t === 's', isFormula: cell.f !== undefined });
        }
      }
    }
    return { name, cells };
  });
}

const xlsxText = (file: Uint8Array): string =>
  sheetsOf(file)
    .flatMap(({ cells }) => cells.map(({ value }) => value))
    .join('\n');

test.each(FORMATS)('%s: the same paper gives the same bytes, another one others', async (format) => {
  const [first, again, other] = await Promise.all([
    render(samplePaper(), format),
    render(samplePaper(), format),
    render(samplePaper(12, { digits: 'arabic' }), format),
  ]);
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

describe('every text is there, in its order', () => {
  const papers: [string, Paper][] = [
    ['a paper of an office', samplePaper()],
    ['one in Arabic digits', samplePaper(3, { digits: 'arabic' })],
    ['texts that are code elsewhere', hostilePaper()],
  ];

  test.each(papers)('docx: %s', async (_, paper) => {
    expect(firstMissing(docxText(await render(paper, 'docx')), textsOf(paper))).toBeNull();
  });

  test.each(papers)('xlsx: %s, and none is a formula', async (_, paper) => {
    const file = await render(paper, 'xlsx');
    expect(firstMissing(xlsxText(file), textsOf(paper))).toBeNull();
    for (const cell of sheetsOf(file).flatMap(({ cells }) => cells)) {
      expect(cell).toMatchObject({ isText: true, isFormula: false });
    }
  });

  withPoppler.each(papers)('pdf (read by poppler): %s', async (_, paper) => {
    const text = (await pdfPages(await render(paper, 'pdf'))).join('\n');
    // What goes on over a page's end has the page's number in it.
    const wanted = textsOf(paper);
    const whole = wanted.filter((one) => one !== LONG);
    expect(firstMissing(text, whole)).toBeNull();
    expect(countOf('x', text)).toBe(countOf('x', wanted.join('')));
  });
});

const countOf = (letter: string, text: string): number => text.split(letter).length - 1;

test('what cannot be printed or turns the direction of reading is taken away; digits turn, but not in addresses', () => {
  const said = (text: string, digits: Paper['digits']): unknown =>
    printReady(samplePaper(0, { digits, blocks: [{ kind: 'paragraph', text }] })).blocks[0];
  expect(said('ก\u0000ข\u202Eค\u200Bง\uFEFF\uD800จ\tฉ\r\nช\u2028ซ', 'thai')).toMatchObject({ text: 'กขคงจ ฉ\nช\nซ' });
  expect(said('น\u0E4D\u0E49\u0E32 ปี 2569 ที่ https://a.go.th/2569/1?x=2 และ a1@b2.go.th ข้อ 3', 'thai')).toMatchObject({
    text: 'น\u0E49\u0E33 ปี ๒๕๖๙ ที่ https://a.go.th/2569/1?x=2 และ a1@b2.go.th ข้อ ๓',
  });
  expect(said('ปี ๒๕๖๙ 🙂', 'arabic')).toMatchObject({ text: 'ปี 2569 🙂' });
});

test('a Word file is set in the offices’ type, its heads are repeated, its rows whole, its pages numbered', async () => {
  const parts = partsOf(await render(samplePaper(), 'docx'));
  const body = parts['word/document.xml'] ?? '';
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  const rows = body.match(/<w:tr>|<w:tr /g) ?? [];
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length);
  expect(body).toContain('w:fmt="thaiNumbers"');
  expect(body).toMatch(/w:orient="landscape"/);
  expect(parts['word/styles.xml']).toContain('w:cs="TH SarabunPSK"');
  expect(parts['word/styles.xml']).toContain('<w:szCs w:val="32"/>');
  expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:bidi="th-TH"/);
  expect(Object.values(parts).join('')).toContain('PAGE');
  expect(parts['word/_rels/document.xml.rels']).toContain(
    'Target="https://www.example.go.th/datacenter/detail.php?news_id=100"',
  );
  expect(parts['docProps/core.xml']).toContain('2026-04-01T02:00:00Z');
});

test('an Excel sheet prints its table’s head on each page, as wide as the paper, and keeps lists and line breaks', async () => {
  const file = await render(samplePaper(), 'xlsx');
  const parts = partsOf(file);
  const [sheet] = sheetsOf(file);
  expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles" localSheetId="0">'[^']+'!\$(\d+):\$\d+</);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('fitToHeight="0"');
  expect(sheet?.cells.map(({ value }) => value)).toContain(
    'ดำเนินการดังนี้\n๑. จัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่ทุกขั้นตอน\n๒. เผยแพร่บนเว็บไซต์ เฟซบุ๊ก และแจ้งเวียนให้ผู้รับผิดชอบทราบ',
  );
});

test('tables of one paper have sheets of different names that Excel takes', async () => {
  const table = samplePaper(1).blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('The sample has no table');
  const named = (caption: string): Paper['blocks'][number] => ({ ...table, caption });
  const blocks = ["'ผล' [1]/2:3*", 'ก'.repeat(60), 'ก'.repeat(60), 'ผล', 'ผล'].map(named);
  const names = sheetsOf(await render(samplePaper(0, { blocks, digits: 'arabic' }), 'xlsx')).map(({ name }) => name);
  expect(names).toEqual(["ผล' 1 2 3", 'ก'.repeat(31), `${'ก'.repeat(27)} (2)`, 'ผล', 'ผล (2)']);
});

test('a PDF is one for the archive, with tags, its title, and links that are followed', async () => {
  const pdf = Buffer.from(await render(samplePaper(), 'pdf')).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\.7/);
  expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('(https://www.example.go.th/datacenter/detail.php?news_id=100)');
});

withPoppler('pdf (read by poppler): 600 rows keep their head on every page, and pages their number', async () => {
  const paper = plainTable(600);
  const pages = await pdfPages(await render(paper, 'pdf'));
  expect(pages.length).toBeGreaterThan(20);
  for (const [place, page] of pages.entries()) {
    expect(firstMissing(page, ['ผลการดำเนินการ', 'ที่', 'มาตรการ', 'ผลผลิต', 'ผลลัพธ์', 'ร้อยละ ๘๕'])).toBeNull();
    if (place > 0) expect(firstMissing(page, [`- ${thai(place + 1)} -`])).toBeNull();
  }
  expect(firstMissing(pages.join('\n'), textsOf(paper))).toBeNull();
});

/** Rows of one line each. */
function plainTable(rows: number, below: Paper['blocks'] = []): Paper {
  return samplePaper(0, {
    orientation: 'landscape',
    blocks: [
      {
        kind: 'table',
        caption: null,
        columns: [
          { title: 'ที่', width: 1 },
          { title: 'มาตรการ', width: 5 },
          { title: 'ผลผลิต', group: 'ผลการดำเนินการ', width: 4 },
          { title: 'ผลลัพธ์', group: 'ผลการดำเนินการ', width: 4 },
        ],
        rows: Array.from({ length: rows }, (_, row) => ({
          cells: [[`${row + 1}`], ['ส่งเสริมความโปร่งใส'], ['คู่มือ'], ['ร้อยละ 85']],
        })),
      },
      ...below,
    ],
  });
}

withPoppler.each([
  [4, 1],
  [20, 2],
])('pdf (read by poppler): signatures below a table of %d rows do not stand alone', async (rows, pageCount) => {
  const signature = { says: null, name: 'นางสาวกุ้ง ตั้งใจ', position: '', on: null };
  const paper = plainTable(rows, [{ kind: 'signatures', blocks: [signature] }]);
  const pages = await pdfPages(await render(paper, 'pdf'));
  expect(pages).toHaveLength(pageCount);
  expect(firstMissing(pages.at(-1) ?? '', ['ผลลัพธ์', `${thai(rows)} ส่งเสริม`, 'นางสาวกุ้ง', 'ตำแหน่ง'])).toBeNull();
  // The head stands once on each page, also where the last row is set with the signatures.
  for (const page of pages) expect(page.split('ผลลัพธ์')).toHaveLength(2);
  expect(firstMissing(pages.join('\n'), textsOf(paper))).toBeNull();
});

const thai = (number: number): string => String(number).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');

test('a PDF that takes too long is given up, says so, and the next one is made', async () => {
  const paper = printReady(samplePaper(1));
  const late = renderPdf(paper, 1);
  const next = renderPdf(paper);
  await expect(late).rejects.toThrow('No PDF was made: It took longer than 1 ms');
  expect(Buffer.from(await next).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('an emblem that is no picture is told', async () => {
  const paper = samplePaper(0, { blocks: [{ kind: 'emblem', picture: new Uint8Array([1, 2, 3]), heightCm: 3 }] });
  await expect(render(paper, 'pdf')).rejects.toThrow('The emblem is no picture');
});

test('twenty papers leave this process no larger', async () => {
  const paper = samplePaper(2);
  const makeAll = async (): Promise<void> => {
    for (const format of FORMATS) await render(paper, format);
  };
  await makeAll();
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 7; round++) await makeAll();
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

withLibreOffice('LibreOffice opens the Word and the Excel file: every text is there', async () => {
  const paper = samplePaper();
  const [docx, xlsx] = await printed([
    { name: 'word.docx', bytes: await render(paper, 'docx') },
    { name: 'excel.xlsx', bytes: await render(paper, 'xlsx') },
  ]);
  for (const pdf of [docx, xlsx]) {
    const text = (await pdfPages(pdf ?? new Uint8Array())).join('\n');
    for (const wanted of ['บันทึกข้อความ', 'หัวหน้าสำนักปลัด', 'กลุ่มที่ ๒', 'มาตรการที่ ๑๒', 'ร้อยละ ๘๕.๕๐']) {
      expect(firstMissing(text, [wanted])).toBeNull();
    }
  }
});
