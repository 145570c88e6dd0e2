import { contentOf, isSame, mergeContent, takeText } from '../../../src/domain/reports/content.rules';
import { aReport } from './samples';

describe('a correction', () => {
  test('replaces only what was said', () => {
    const before = aReport({ progress: 40, status: 'in_progress', detail: 'เริ่มร่าง', output: 'ร่าง 1 ฉบับ' });
    expect(mergeContent(before, { progress: 60 })).toEqual({ ...contentOf(before), progress: 60 });
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
