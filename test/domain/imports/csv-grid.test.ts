import fc from 'fast-check';
import { csvGrid } from '../../../src/domain/imports/csv-grid';
import type { Grid } from '../../../src/domain/imports/grid';
import { IMPORT_LIMITS } from '../../../src/domain/imports/limits';

function grid(text: string): Grid {
  const read = csvGrid('plan.csv', text);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}
const problems = (text: string) => {
  const read = csvGrid('plan.csv', text);
  return 'problems' in read ? read.problems : [];
};

test.each([
  ['commas', 'ก,ข\nค,ง'],
  ['semicolons', 'ก;ข\nค;ง'],
  ['tabs', 'ก\tข\nค\tง'],
  ['lines of Windows', 'ก,ข\r\nค,ง'],
  ['lines of old Macs', 'ก,ข\rค,ง'],
  ['quotes', '"ก","ข"\n"ค","ง"'],
])('%s separate', (_what, text) => {
  expect(grid(text).rows).toEqual([
    ['ก', 'ข'],
    ['ค', 'ง'],
  ]);
});

test('what gives the most columns separates, though others stand in a cell', () => {
  expect(grid('ก,ข;ค;ง').rows).toEqual([['ก,ข', 'ค', 'ง']]);
});

test('a quoted cell has separators, quotes and lines in it', () => {
  expect(grid('"ก,ข","เขา ""พูด""","หนึ่ง\nสอง"').rows).toEqual([['ก,ข', 'เขา "พูด"', 'หนึ่ง\nสอง']]);
});

test('rows may be of different lengths, and empty ones stay', () => {
  expect(grid('ก,ข,ค\n\nง').rows).toEqual([['ก', 'ข', 'ค'], [''], ['ง']]);
});

test('problems are told by the line in the file, also behind a cell of several lines', () => {
  const read = grid('ก,ข\n"หนึ่ง\nสอง\nสาม",ค\nง,จ');
  expect([0, 1, 2].map((row) => read.where(row, 0))).toEqual(['plan.csv:1', 'plan.csv:2', 'plan.csv:5']);
});

test('a quote without its pair is told with its line', () => {
  expect(problems('ก,ข\nค,"ง')).toEqual([
    { where: expect.stringMatching(/^plan\.csv:\d+$/), message: expect.stringContaining('เครื่องหมายคำพูด') },
  ]);
});

test.each([
  ['as many rows as are taken', IMPORT_LIMITS.rows, 1, []],
  ['one row more', IMPORT_LIMITS.rows + 1, 1, ['plan.csv']],
  ['as many columns as are taken', 1, IMPORT_LIMITS.columns, []],
  ['one column more', 1, IMPORT_LIMITS.columns + 1, ['plan.csv:1']],
])('%s', (_what, rows, columns, where) => {
  const row = Array.from({ length: columns }, () => 'ก').join(',');
  const text = Array.from({ length: rows }, () => row).join('\n');
  expect(problems(text).map((one) => one.where)).toEqual(where);
});

test('a row that is far too long is told, not read', () => {
  const [problem] = problems(`ก,${'ข'.repeat(IMPORT_LIMITS.rowCharacters + 10)}`);
  expect(problem?.message).toContain('ยาวเกินไป');
});

test('any cells come back as they were written', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'กขค19 ,;"\n'.split('')), maxLength: 8 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(rows, (cells) => {
      const text = cells.map((row) => row.map(quoted).join(',')).join('\n');
      expect(grid(text).rows).toEqual(cells);
    }),
  );
});

test('any text whatever is a table or has a problem, and never a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ก,;"\t\n\r '.split('')), maxLength: 40 }), (text) => {
      const read = csvGrid('plan.csv', text);
      expect('rows' in read || read.problems.length > 0).toBe(true);
    }),
  );
});
