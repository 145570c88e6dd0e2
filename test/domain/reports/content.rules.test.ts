import {
  contentOf,
  filledFields,
  isSame,
  mergeContent,
  mergeInput,
  takeText,
} from '../../../src/domain/reports/content.rules';
import type { ReportContent } from '../../../src/domain/reports/report.model';
import { aReport } from './samples';

describe('a correction', () => {
  test('replaces only what was said', () => {
    const before = aReport({ progress: 40, status: 'in_progress', detail: 'เริ่มร่าง', output: 'ร่าง 1 ฉบับ' });
    expect(mergeContent(before, { progress: 60 })).toEqual({ ...contentOf(before), progress: 60 });
  });
  test.each<[before: Partial<ReportContent>, said: Partial<ReportContent>, status: ReportContent['status']]>([
    [{ status: 'done' }, { progress: 80 }, null],
    [{ status: 'done' }, { progress: 80, status: 'done' }, 'done'],
    [{ status: 'done', progress: 80 }, { detail: 'ยังขาดการเผยแพร่' }, 'done'],
    [{ status: 'done' }, { progress: 100 }, 'done'],
    [{ status: 'not_started' }, { progress: 10 }, null],
    [{ status: 'in_progress' }, { progress: 100 }, 'in_progress'],
  ])('of %j by %j leaves the word %s: what was said last of how far it is holds', (before, said, status) => {
    expect(mergeContent(aReport({ status: null, ...before }), said).status).toBe(status);
    expect(mergeInput<Partial<ReportContent>>(before, said).status ?? null).toBe(status);
  });
  test('with a field left undefined leaves it as it was', () => {
    const before = aReport({ detail: 'เริ่มร่าง' });
    expect(mergeContent(before, { detail: undefined }).detail).toBe('เริ่มร่าง');
  });
  test('that says what is there already changes nothing', () => {
    const before = aReport({ progress: 40 });
    expect(isSame(mergeContent(before, { progress: 40 }), contentOf(before))).toBe(true);
    expect(isSame(mergeContent(before, { progress: 41 }), contentOf(before))).toBe(false);
  });
});

describe('a free text', () => {
  test('of exactly 2,000 characters is taken, blanks around it do not count', () => {
    expect(takeText('detail', `  ${'ก'.repeat(2000)}\n`)).toHaveLength(2000);
  });
  test('of 2,001 characters is refused with its name and length', () => {
    expect(() => takeText('output', 'ก'.repeat(2001))).toThrow('ผลผลิตยาว 2,001 ตัวอักษร รับได้ไม่เกิน 2,000 ตัวอักษร');
  });
});

test.each<[string, Partial<ReportContent>, string[]]>([
  ['nothing', {}, []],
  ['a percentage', { progress: 40 }, ['progress']],
  ['a percentage of nothing', { progress: 0 }, ['progress']],
  ['a word for how far it is', { status: 'in_progress' }, ['progress']],
  ['both', { progress: 40, status: 'in_progress' }, ['progress']],
  ['words alone', { detail: 'เริ่มร่าง', remarks: 'ฝนตก' }, ['detail', 'remarks']],
  [
    'everything',
    { progress: 40, detail: 'ก', output: 'ข', outcome: 'ค', remarks: 'ง' },
    ['progress', 'detail', 'output', 'outcome', 'remarks'],
  ],
])('a report that says %s says it in its parts', (_what, content, parts) => {
  expect(filledFields(contentOf(aReport(content)))).toEqual(parts);
});
