import { type Grid, PLAIN } from '../../../src/domain/imports/grid';
import { readTitle } from '../../../src/domain/imports/table-title';
import { clashingUnit, unitByName, withAllUnits } from '../../../src/domain/imports/unit-names';
import { officeId } from '../../../src/domain/office-store';
import { anOffice } from '../reports/samples';

const offices = [
  anOffice({ _id: officeId('kham-muang'), name: 'เทศบาลตำบลคำม่วง' }),
  anOffice({ _id: officeId('soe-phloe'), name: 'อบต.เสอเพลอ' }),
];
const grid = (...rows: string[][]): Grid => ({
  ...PLAIN,
  rows,
  where: (row, column) => `plan.csv:${row + 1}:${column + 1}`,
});
const read = (...rows: string[][]) => readTitle(grid(...rows, ['มาตรการ']), rows.length, offices);
const YEAR = ['ปีงบประมาณ', '2570'];

test.each([
  ['the office’s slug and the year', [['หน่วยงาน', 'kham-muang'], YEAR]],
  ['the office’s name', [['หน่วยงาน', 'เทศบาลตำบลคำม่วง'], YEAR]],
  [
    'other words for the labels',
    [
      ['รหัสหน่วยงาน', 'kham-muang'],
      ['ประจำปีงบประมาณ', '2570'],
    ],
  ],
  [
    'blanks and colons in the labels',
    [
      [' ชื่อ หน่วยงาน : ', 'kham-muang'],
      ['ปีงบประมาณ พ.ศ.', '2570'],
    ],
  ],
  ['the value behind a colon', [['หน่วยงาน: kham-muang'], ['ปีงบประมาณ：2570']]],
  [
    'empty cells between label and value',
    [
      ['หน่วยงาน', '', 'kham-muang'],
      ['ปีงบประมาณ', '', '', '2570'],
    ],
  ],
  [
    'Thai digits',
    [
      ['หน่วยงาน', 'kham-muang'],
      ['ปีงบประมาณ', '๒๕๗๐'],
    ],
  ],
  [
    'พ.ศ. before the year',
    [
      ['หน่วยงาน', 'kham-muang'],
      ['ปีงบประมาณ', 'พ.ศ. 2570'],
    ],
  ],
  ['one heading of both', [['แผนของเทศบาลตำบลคำม่วง ประจำปีงบประมาณ พ.ศ. ๒๕๗๐']]],
  ['labels in one row', [['หน่วยงาน', 'kham-muang', 'ปีงบประมาณ', '2570']]],
])('%s are read', (_what, rows) => {
  expect(read(...rows)).toMatchObject({ organisation: { _id: 'kham-muang' }, fiscalYear: 2570 });
});

test.each([
  ['an office that is not known', [['หน่วยงาน', 'nowhere'], YEAR], 'plan.csv:1:2', 'nowhere'],
  ['no office', [YEAR], 'plan.csv:2:1', 'ไม่ระบุหน่วยงาน'],
  ['a heading of two offices', [['เทศบาลตำบลคำม่วง และ อบต.เสอเพลอ'], YEAR], 'plan.csv:3:1', 'ไม่ระบุหน่วยงาน'],
  ['no year', [['หน่วยงาน', 'kham-muang']], 'plan.csv:2:1', 'ไม่ระบุปีงบประมาณ'],
  ['years of a longer plan', [['เทศบาลตำบลคำม่วง แผน 5 ปี พ.ศ. 2566-2570']], 'plan.csv:2:1', 'หัวเรื่องมีหลายปี (2566, 2570)'],
  ['two years in short', [['เทศบาลตำบลคำม่วง ปีงบประมาณ ๒๕๖๙/๗๐']], 'plan.csv:2:1', 'หัวเรื่องมีหลายปี (2569, 2570)'],
  ['a plan and its whole', [['เทศบาลตำบลคำม่วง (พ.ศ. 2566 - 2570) ประจำปี 2570']], 'plan.csv:2:1', 'หัวเรื่องมีหลายปี'],
  [
    'the year that was assessed',
    [['มาตรการของเทศบาลตำบลคำม่วง ตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569']],
    'plan.csv:2:1',
    'ปีในหัวเรื่อง (2569) เป็นปีของผลการประเมิน',
  ],
  [
    'a year CE',
    [
      ['หน่วยงาน', 'kham-muang'],
      ['ปีงบประมาณ', '2027'],
    ],
    'plan.csv:2:2',
    '2027',
  ],
  [
    'a year of two digits',
    [
      ['หน่วยงาน', 'kham-muang'],
      ['ปีงบประมาณ', '70'],
    ],
    'plan.csv:2:2',
    '70',
  ],
  [
    'a year before any',
    [
      ['หน่วยงาน', 'kham-muang'],
      ['ปีงบประมาณ', '2499'],
    ],
    'plan.csv:2:2',
    '2499',
  ],
  [
    'a year after all',
    [
      ['หน่วยงาน', 'kham-muang'],
      ['ปีงบประมาณ', '2644'],
    ],
    'plan.csv:2:2',
    '2644',
  ],
  ['a label without a value', [['หน่วยงาน', ''], YEAR], 'plan.csv:3:1', 'ไม่ระบุหน่วยงาน'],
])('%s is told, with its place', (_what, rows, where, says) => {
  const found = read(...rows);
  expect('problems' in found && found.problems).toMatchObject([{ where, message: expect.stringContaining(says) }]);
});

test('both what is wrong with the office and with the year is told at once', () => {
  const found = read(['หน่วยงาน', 'nowhere'], ['ปีงบประมาณ', 'ปีหน้า']);
  expect('problems' in found && found.problems).toHaveLength(2);
});

test('below the header nothing is a title', () => {
  expect(readTitle(grid(['มาตรการ'], ['หน่วยงาน', 'kham-muang'], YEAR), 0, offices)).toHaveProperty('problems');
});

const units = [
  { key: 'clerk_office', name: 'สำนักปลัด', aliases: ['ปลัด', 'สป.'], group: false },
  { key: 'finance_division', name: 'กองคลัง', aliases: [], group: false },
];

test.each([
  ['clerk_office', 'clerk_office'],
  ['สำนักปลัด', 'clerk_office'],
  ['สำนัก ปลัด', 'clerk_office'],
  ['CLERK_OFFICE', 'clerk_office'],
  ['สป.', 'clerk_office'],
  ['กองคลัง ', 'finance_division'],
  ['กองช่าง', undefined],
  ['', undefined],
])('%j is the unit %s', (written, key) => {
  expect(unitByName({ units }, written)?.key).toBe(key);
});

test.each([
  ['no two of a spelling', units, null],
  [
    'a name that is another’s',
    [...units, { key: 'x', name: 'สำนักปลัด', aliases: [], group: false }],
    { index: 2, name: 'สำนักปลัด' },
  ],
  [
    'an alias that is another’s name',
    [...units, { key: 'x', name: 'x', aliases: ['กอง คลัง'], group: false }],
    { index: 2, name: 'กองคลัง' },
  ],
  ['an own alias that is the own name', [{ key: 'a', name: 'ก', aliases: ['ก'], group: false }], null],
])('of units with %s', (_what, given, expected) => {
  expect(clashingUnit(given)).toEqual(expected);
});

test('every office has ทุกส่วนราชการ, once', () => {
  const all = withAllUnits(units);
  expect(all.map(({ key }) => key)).toEqual(['clerk_office', 'finance_division', 'all_units']);
  expect(withAllUnits(all)).toEqual(all);
});

test('a sheet that was copied with the heading of the year before is asked about', () => {
  const rows = [['แผนของเทศบาลตำบลคำม่วง ประจำปีงบประมาณ พ.ศ. 2569'], ['มาตรการ']];
  const named = (sheet: string) => readTitle({ ...grid(...rows), sheet }, 1, offices);
  expect(named('แผน 2569')).toMatchObject({ fiscalYear: 2569 });
  expect(named('แผน ๒๕๗๐')).toMatchObject({
    problems: [{ message: expect.stringContaining('หัวเรื่องมีหลายปี (2569, 2570)'), asksYear: [2569, 2570] }],
  });
});
