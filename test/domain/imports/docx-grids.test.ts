import { strToU8, zipSync } from 'fflate';
import { knownFrameworks } from '../../../src/domain/assessments/framework-file';
import { docxGrids } from '../../../src/domain/imports/docx-grids';
import { readExampleFiles } from '../../../src/domain/imports/example-files';
import { readImportFiles } from '../../../src/domain/imports/read-import-files';

const offices = readExampleFiles().map(({ organisation }) => organisation);
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const documentOf = (body: string, more: Record<string, Uint8Array> = {}, head = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(`${head}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    ...more,
  });

const p = (text: string, isEntry = false): string =>
  `<w:p>${isEntry ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const td = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : td(cell))).join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const HEADER = tr('ที่', 'มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ');
const TITLE = p('มาตรการส่งเสริมคุณธรรม เทศบาลตำบลคำม่วง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐');

async function planOf(document: Uint8Array) {
  const read = await readImportFiles([{ name: 'plan.docx', bytes: document }], offices, knownFrameworks());
  if ('problems' in read) throw new Error(read.problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
  const [plan] = read.plans;
  return { ...plan, measures: plan?.measures.map(({ content }) => content) ?? [] };
}

const problemsOf = async (name: string, bytes: Uint8Array): Promise<string[]> => {
  const read = await readImportFiles([{ name, bytes }], offices, knownFrameworks());
  return 'problems' in read ? read.problems.map(({ where, message }) => `${where} ${message}`) : [];
};

describe('a plan as Word has it', () => {
  test('is read with its year from the paragraphs above, lists in cells kept apart', async () => {
    const steps = `${p('แต่งตั้งคณะทำงาน', true)}${p('จัดอบรม', true)}`;
    const plan = await planOf(
      documentOf(
        TITLE +
          table(HEADER, tr('๑', 'อบรมคุณธรรม', td(steps), 'สำนักปลัด'), tr('๒', 'ช่องทางร้องเรียน', 'เปิดเว็บไซต์', 'กองคลัง')),
      ),
    );
    expect(plan).toMatchObject({ office: 'kham-muang', fiscalYear: 2570 });
    expect(plan.measures).toMatchObject([
      { num: 1, title: 'อบรมคุณธรรม', procedures: ['แต่งตั้งคณะทำงาน', 'จัดอบรม'], units: ['clerk_office'] },
      { num: 2, title: 'ช่องทางร้องเรียน', procedures: ['เปิดเว็บไซต์'], units: ['finance_division'] },
    ]);
  });

  test('goes on over pages: the head again, and a measure that a page’s end cut', async () => {
    const plan = await planOf(
      documentOf(
        TITLE +
          table(HEADER, tr('๑', 'อบรมคุณธรรม', 'แต่งตั้งคณะทำงาน', 'สำนักปลัด')) +
          p('') +
          table(HEADER, tr('', '', 'จัดอบรม', ''), tr('๒', 'ช่องทางร้องเรียน', 'เปิดเว็บไซต์', 'กองคลัง')),
      ),
    );
    expect(plan.measures).toMatchObject([
      { num: 1, procedures: ['แต่งตั้งคณะทำงาน', 'จัดอบรม'] },
      { num: 2, procedures: ['เปิดเว็บไซต์'] },
    ]);
  });

  test('with cells merged downwards: one measure of several rows', async () => {
    const plan = await planOf(
      documentOf(
        TITLE +
          table(
            HEADER,
            tr(
              td('๑', '<w:vMerge w:val="restart"/>'),
              td('อบรมคุณธรรม', '<w:vMerge w:val="restart"/>'),
              'แต่งตั้งคณะทำงาน',
              td('สำนักปลัด', '<w:vMerge w:val="restart"/>'),
            ),
            tr(td('', '<w:vMerge/>'), td('', '<w:vMerge/>'), 'จัดอบรม', td('', '<w:vMerge/>')),
          ),
      ),
    );
    expect(plan.measures).toMatchObject([{ num: 1, procedures: ['แต่งตั้งคณะทำงาน', 'จัดอบรม'], units: ['clerk_office'] }]);
  });

  test('with a heading merged across, decomposed ำ, a line break and a table in a cell', async () => {
    const broken = '<w:p><w:r><w:t>ประชุม</w:t><w:br/><w:t>ทําแผน</w:t></w:r></w:p>';
    const inner = `${p('ก่อน')}${table(tr('ใน'))}${p('หลัง')}`;
    const plan = await planOf(
      documentOf(
        TITLE +
          table(
            HEADER,
            tr(td('แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', '<w:gridSpan w:val="4"/>')),
            tr('๑', 'อบรม', td(broken), 'สํานักปลัด'),
            tr('๒', 'ร้องเรียน', td(inner), 'กองคลัง'),
          ),
      ),
    );
    expect(plan.measures).toMatchObject([
      { procedures: ['ประชุม', 'ทำแผน'], units: ['clerk_office'] },
      { procedures: ['ก่อน', 'ใน', 'หลัง'] },
    ]);
  });

  test('what is wrong is told with table, row and column', async () => {
    const wrong = documentOf(TITLE + table(HEADER, tr('๑', 'อบรม', 'ก', 'กองไม่มี')));
    expect(await problemsOf('plan.docx', wrong)).toEqual([
      expect.stringMatching(/^plan\.docx ตารางที่ 1 แถวที่ 2 คอลัมน์ที่ 4 ไม่มีส่วนราชการ “กองไม่มี”/),
    ]);
  });
});

describe('a file that nobody should open gets one sentence', () => {
  const bomb = () => documentOf('', { 'word/media.xml': new Uint8Array(61 * 1024 * 1024) });
  const wide = () => documentOf(TITLE + table(tr(...Array.from({ length: 10_000 }, () => 'ก'))));
  const deep = () => documentOf(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`);
  const entities = () => documentOf(p('&lol;'), {}, `<!DOCTYPE lolz [<!ENTITY lol "${'x'.repeat(1000)}">]>`);
  const locked = () =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)]);

  test.each([
    ['unpacks to 61 MB', 'a.docx', bomb, 'ใหญ่เกิน 60 MB'],
    ['10,000 columns', 'a.docx', wide, 'กว้างหรือยาวเกินไป'],
    ['tables in tables, 20,000 deep', 'a.docx', deep, 'อ่านไฟล์นี้นานเกินไป'],
    ['entities of its own', 'a.docx', entities, 'ไม่ใช่ไฟล์ Word'],
    ['a password, or Word of before 2007', 'a.docx', locked, 'ตั้งรหัสผ่านไว้'],
    ['no archive', 'a.docx', () => Buffer.from('hello'), 'ไม่ใช่ไฟล์ Word'],
    ['an archive without a document', 'a.docx', () => zipSync({ 'a.xml': strToU8('<a/>') }), 'ไม่ใช่ไฟล์ Word'],
    ['broken XML', 'a.docx', () => documentOf('<w:p>'), 'ไม่ใช่ไฟล์ Word'],
    ['no table', 'a.docx', () => documentOf(p('ก')), 'ไม่พบตาราง'],
    ['an old one', 'a.doc', locked, 'บันทึกเป็น .docx'],
    ['a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7'), 'Word (.docx)'],
    ['macros', 'a.docm', () => documentOf(''), 'ไม่รู้จักไฟล์นามสกุล'],
  ])('%s', async (_what, name, make, sentence) => {
    expect(await problemsOf(name, make())).toEqual([expect.stringContaining(sentence)]);
  });

  test('a formula is text, and a picture from elsewhere is not fetched', async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:9/x.png"/></Relationships>`;
    const picture =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></w:drawing></w:r></w:p>';
    const grids = await docxGrids(
      'a.docx',
      documentOf(table(tr('=1+1', td(picture + p('ข')))), { 'word/_rels/document.xml.rels': strToU8(relations) }),
    );
    expect(grids).toMatchObject([{ rows: [['=1+1', 'ข']] }]);
  });
});
