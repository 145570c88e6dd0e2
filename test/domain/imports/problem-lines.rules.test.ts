import type { ImportProblem } from '../../../src/domain/imports/office-file';
import { problemLines } from '../../../src/domain/imports/problem-lines.rules';

const wrong = (where: string, message = 'ไม่รู้จัก'): ImportProblem => ({ where, message });
const late = (where: string, measure: number): ImportProblem => ({
  where,
  message: `มาตรการที่ ${measure} ยังไม่พ้นกำหนด`,
  notTaken: { measure, why: 'ยังไม่พ้นกำหนด' },
});

test.each<[string, ImportProblem[], string[]]>([
  ['one place', [wrong('ก.xlsx แผน!B3')], ['ก.xlsx แผน!B3 ไม่รู้จัก']],
  ['the same cell twice', [wrong('ก.xlsx แผน!B3'), wrong('ก.xlsx แผน!B3')], ['ก.xlsx แผน!B3 ไม่รู้จัก']],
  [
    'rows of a sheet, in whichever column',
    ['B9', 'B3', 'C4', 'B5', 'B6', 'B10'].map((cell) => wrong(`ก.xlsx แผน!${cell}`)),
    ['ก.xlsx แผน แถว 3–6, 9, 10 ไม่รู้จัก'],
  ],
  ['two sheets', [wrong('ก.xlsx แผน!B3'), wrong('ก.xlsx ผล!B3')], ['ก.xlsx แผน!B3 ไม่รู้จัก', 'ก.xlsx ผล!B3 ไม่รู้จัก']],
  ['lines of a text', [wrong('ก.csv:3'), wrong('ก.csv:5')], ['ก.csv บรรทัด 3, 5 ไม่รู้จัก']],
  [
    'rows of a document',
    [wrong('ก.docx ตารางที่ 1 แถวที่ 2 คอลัมน์ที่ 2'), wrong('ก.docx ตารางที่ 1 แถวที่ 3 คอลัมน์ที่ 2')],
    ['ก.docx ตารางที่ 1 แถว 2, 3 ไม่รู้จัก'],
  ],
  ['a file as a whole', [wrong('ก.docx', 'เสีย'), wrong('ก.docx:1', 'เสีย')], ['ก.docx เสีย', 'ก.docx:1 เสีย']],
  [
    'other words between, in the order of the first places',
    [wrong('ก.csv:3'), wrong('ก.csv:4', 'ยาว'), wrong('ก.csv:5')],
    ['ก.csv บรรทัด 3, 5 ไม่รู้จัก', 'ก.csv:4 ยาว'],
  ],
  [
    'measures that are not taken, of which two stand side by side',
    [late('ก.csv:3', 7), late('ก.csv:4', 1), late('ก.csv:5', 2), wrong('ก.csv:6')],
    ['ก.csv บรรทัด 3–5 มาตรการที่ 1, 2, 7 ยังไม่พ้นกำหนด', 'ก.csv:6 ไม่รู้จัก'],
  ],
])('%s', (_what, problems, lines) => {
  const told = problemLines(problems);
  expect(told.map(({ where, message }) => `${where} ${message}`)).toEqual(lines);
  expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(problems.length);
  expect(told.filter(({ isRead }) => isRead)).toHaveLength(problems.some(({ notTaken }) => notTaken) ? 1 : 0);
});
