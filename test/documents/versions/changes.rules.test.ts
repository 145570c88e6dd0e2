import { gzipSync } from 'node:zlib';
import type { Paper, Row, Table } from '../../../src/documents/paper';
import { changesBetween } from '../../../src/documents/versions/changes.rules';
import { fingerprintOf, outlineOf, packOutline, unpackOutline } from '../../../src/documents/versions/outline.rules';

const row = (num: number, ...cells: string[]): Row => ({ about: `มาตรการ ${num}`, cells: cells.map((one) => [one]) });

function paper(rows: Row[], more: Partial<Paper> & { titles?: string[]; intro?: string } = {}): Paper {
  const { titles = ['มาตรการ', 'ผลผลิต', 'ผลลัพธ์'], intro = 'เรียน', ...rest } = more;
  const table: Table = { kind: 'table', caption: null, columns: titles.map((title) => ({ title, width: 1 })), rows };
  return {
    title: 'ผล',
    office: 'เทศบาล',
    madeAt: new Date(0),
    orientation: 'portrait',
    digits: 'thai',
    blocks: [{ kind: 'paragraph', text: intro }, table],
    ...rest,
  };
}

const before = paper([row(1, 'ก', 'ข', 'ค'), row(4, 'ง', 'จ', 'ฉ')]);

test.each<[string, Paper, string[]]>([
  ['nothing', paper([row(1, 'ก', 'ข', 'ค'), row(4, 'ง', 'จ', 'ฉ')]), []],
  ['a cell', paper([row(1, 'ก', 'ข', 'ค'), row(4, 'ง', 'ใหม่', 'ฉ')]), ['มาตรการ 4: ผลผลิตเปลี่ยน']],
  ['two cells', paper([row(1, 'ก', 'ข', 'ค'), row(4, 'ง', '1', '2')]), ['มาตรการ 4: ผลผลิต ผลลัพธ์เปลี่ยน']],
  ['a row more', paper([row(1, 'ก', 'ข', 'ค'), row(4, 'ง', 'จ', 'ฉ'), row(5, 'ก', '', '')]), ['มาตรการ 5: เพิ่มใหม่']],
  ['a row less', paper([row(4, 'ง', 'จ', 'ฉ')]), ['มาตรการ 1: ไม่มีแล้ว']],
  ['order alone', paper([row(4, 'ง', 'จ', 'ฉ'), row(1, 'ก', 'ข', 'ค')]), []],
  ['a heading alone', paper([{ heading: 'ด้าน 1' }, row(1, 'ก', 'ข', 'ค'), row(4, 'ง', 'จ', 'ฉ')]), []],
  ['columns', paper([row(1, 'ก', 'ข')], { titles: ['มาตรการ', 'ผลผลิต'] }), ['คอลัมน์ของตารางเปลี่ยน']],
  ['words', paper([row(1, 'ก', 'ข', 'ค'), row(4, 'ง', 'จ', 'ฉ')], { intro: 'ถึง' }), ['ข้อความนอกตารางเปลี่ยน']],
  ['a table less', paper([], { blocks: [{ kind: 'paragraph', text: 'เรียน' }] }), ['มีตารางหายไป']],
])('%s', (_what, after, changes) => {
  expect(changesBetween(outlineOf(before), outlineOf(after))).toEqual(changes);
});

test('many changes are counted', () => {
  const many = paper(Array.from({ length: 30 }, (_, at) => row(at + 10, 'ก', 'ข', 'ค')));
  const changes = changesBetween(outlineOf(before), outlineOf(many));
  expect(changes).toHaveLength(21);
  expect(changes.at(-1)).toBe('และอีก 12 รายการ');
});

test('rows that say nothing of themselves go by the column that numbers them, or the first', () => {
  const plain = (number: string, text: string) =>
    paper([{ cells: [['x'], [number], [text]] }], { titles: ['ชื่อ', 'ที่', 'ผล'] });
  expect(changesBetween(outlineOf(plain('7', 'ก')), outlineOf(plain('7', 'ข')))).toEqual(['7: ผลเปลี่ยน']);
});

test('the fingerprint is of all it says but the day, pictures by their bytes', () => {
  const withEmblem = (byte: number): Paper => ({
    ...before,
    blocks: [{ kind: 'emblem', picture: new Uint8Array([byte]), heightCm: 3 }, ...before.blocks],
  });
  expect(fingerprintOf({ ...before, madeAt: new Date(9) })).toBe(fingerprintOf(before));
  expect(fingerprintOf({ ...before, digits: 'arabic' })).not.toBe(fingerprintOf(before));
  expect(fingerprintOf(withEmblem(1))).not.toBe(fingerprintOf(withEmblem(2)));
});

test('an outline is stored without the words, and read as it was', () => {
  const outline = outlineOf(before);
  expect(unpackOutline(packOutline(outline))).toEqual(outline);
  expect(JSON.stringify(outline)).not.toContain('ฉ');
  expect(() => unpackOutline(gzipSync('{}'))).toThrow();
});
