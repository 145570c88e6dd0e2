import { deflateSync } from 'node:zlib';
import { CHAT_LIMITS } from '../../../src/domain/imports/limits';
import { pdfGrids } from '../../../src/domain/imports/pdf-grids';

/** A PDF of some objects, from the first on; the first is its catalog. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (content: string | Buffer, about = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${about} >>\nstream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ]);
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const CATALOG = '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>';
const page = (content: number) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /StructParents 0 /Resources << /Font << /F 5 0 R >> >> /Contents ${content} 0 R >>`;
const onePage = (content: Buffer, catalog = '<< /Type /Catalog /Pages 2 0 R >>', trailer = '') =>
  pdfOf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(4), content, FONT], trailer);

/** One tagged table: each row the texts of its cells, each of which is written as told. */
function tagged(rows: readonly (readonly string[])[], write = (text: string) => `(${text}) Tj`): Buffer {
  const cells = rows.flat();
  const content = cells.map(
    (text, at) => `/P << /MCID ${at} >> BDC BT /F 12 Tf 1 0 0 1 50 ${700 - at * 20} Tm ${write(text)} ET EMC`,
  );
  const first = 9 + rows.length;
  const elements = rows.map((row, at) => {
    const before = rows.slice(0, at).flat().length;
    return `<< /Type /StructElem /S /TR /P 8 0 R /K [${row.map((_, column) => `${first + before + column} 0 R`).join(' ')}] >>`;
  });
  const of = (at: number) => 9 + rows.findIndex((_, row) => at < rows.slice(0, row + 1).flat().length);
  return pdfOf([
    CATALOG,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4),
    stream(content.join('\n')),
    FONT,
    '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 ' +
      `[${cells.map((_, at) => `${first + at} 0 R`).join(' ')}]] >> >>`,
    '<< /Type /StructElem /S /Document /P 6 0 R /K [8 0 R] >>',
    `<< /Type /StructElem /S /Table /P 7 0 R /K [${rows.map((_, at) => `${9 + at} 0 R`).join(' ')}] >>`,
    ...elements,
    ...cells.map((_, at) => `<< /Type /StructElem /S /TD /P ${of(at)} 0 R /Pg 3 0 R /K [${at}] >>`),
  ]);
}

const read = async (bytes: Uint8Array) => {
  const grids = await pdfGrids('a.pdf', bytes, CHAT_LIMITS);
  return 'problems' in grids ? grids.problems.map(({ message }) => message) : grids.map(({ rows }) => rows);
};

test('what is marked up as a table is one, also where its letters are told by ActualText', async () => {
  const rows = [
    ['No', 'Name', 'Unit'],
    ['1', 'One', 'A'],
  ];
  expect(await read(tagged(rows))).toEqual([rows]);
  const thai = Buffer.from('\ufeffขั้น', 'utf16le').swap16().toString('hex');
  const written = tagged(rows, (text) =>
    text === 'One' ? `/Span << /ActualText <${thai}> >> BDC (xyz) Tj EMC` : `(${text}) Tj`,
  );
  expect(await read(written)).toEqual([[rows[0], ['1', 'ขั้น', 'A']]]);
});

test.each([
  ['broken', () => Buffer.from('%PDF-1.7 and nothing'), 'เสียหาย'],
  ['none at all', () => Buffer.from('PK\u0003\u0004 hello'), 'ไม่ใช่ PDF'],
  ['cut off', () => tagged([['a', 'b']]).subarray(0, 500), 'เสียหาย'],
  ['with a password', () => onePage(stream('BT ET'), undefined, '/Encrypt << /Filter /Standard >>'), 'รหัสผ่าน'],
  [
    'that runs a script',
    () => onePage(stream(''), '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'),
    'คำสั่งที่ทำงานเอง',
  ],
  ['scanned', () => onePage(stream('0 0 m 9 9 l S')), 'ภาพสแกน'],
  ['with words, and nothing that says what they are', () => onePage(stream('BT /F 9 Tf (a) Tj ET')), 'ให้แน่ใจไม่ได้'],
  [
    'whose cells are merged',
    () =>
      tagged([
        ['a', 'b', 'c'],
        ['d', 'e'],
        ['f', 'g', 'h'],
      ]),
    'ให้แน่ใจไม่ได้',
  ],
  [
    'whose font says nothing readable',
    () =>
      tagged([
        ['a', 'b'],
        ['c', '\\001'],
      ]),
    'ให้แน่ใจไม่ได้',
  ],
  [
    'of 10,000 pages',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`,
        page(4),
        stream(''),
        FONT,
      ]),
    'เกิน 100 หน้า',
  ],
  [
    'that unpacks to 61 MB',
    () => onePage(stream(deflateSync(Buffer.alloc(61 * 1024 * 1024)), '/Filter /FlateDecode')),
    'นานเกินไป',
  ],
])('a PDF %s gets one sentence', async (_what, make, sentence) => {
  expect(await read(make())).toEqual([expect.stringContaining(sentence)]);
});
