import fc from 'fast-check';
import { savedName, shownName } from '../../../src/domain/evidence/file-name.rules';

test.each([
  ['แผน ปี 2570.pdf', 'แผน ปี 2570.pdf'],
  ['แผน.PDF', 'แผน.pdf'],
  ['ไม่มีชนิด', 'ไม่มีชนิด.pdf'],
  ['รายงานข้อ 1.5', 'รายงานข้อ 1.5.pdf'],
  ['โปรแกรม.exe', 'โปรแกรม.pdf'],
  ['หน้าเว็บ.html.', 'หน้าเว็บ.pdf'],
  ['\u202efdp.exe', 'fdp.pdf'],
  ['แผน\u200b\u2066.js', 'แผน.pdf'],
  ['แผน\u0000\u001b[2J.pdf', 'แผน[2J.pdf'],
  ['แผน\r\n\u2028ต่อ.pdf', 'แผน ต่อ.pdf'],
  ['a<b>:"c/d\\e|f?g*.pdf', 'a_b___c_d_e_f_g_.pdf'],
  ['x \ud800 ก.pdf', 'x ก.pdf'],
  ['  .htaccess', 'htaccess.pdf'],
  ['nul', '_nul.pdf'],
  ['LPT1.txt', '_LPT1.pdf'],
  ['com¹', '_com¹.pdf'],
  ['console.pdf', 'console.pdf'],
  ['ชื่อ...   ', 'ชื่อ.pdf'],
  ['\ud800', 'abc.pdf'],
  ['...', 'abc.pdf'],
  ['', 'abc.pdf'],
  [null, 'abc.pdf'],
])('%j is saved as %j', (name, saved) => {
  expect(savedName(name, 'abc', 'pdf')).toBe(saved);
});

test('a long name is cut between Thai signs, not within one', () => {
  const name = savedName('น้ำ'.repeat(100), 'abc', 'docx');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^(น้ำ)+(น้)?\.docx$/);
});

test('as much is kept as fits into 200 bytes with the ending, and not one more', () => {
  expect(savedName('a'.repeat(196), 'abc', 'pdf')).toBe(`${'a'.repeat(196)}.pdf`);
  expect(savedName('a'.repeat(197), 'abc', 'pdf')).toBe(`${'a'.repeat(196)}.pdf`);
});

test('what stands behind the first thousand signs is not looked at', () => {
  expect(shownName(`${' '.repeat(1000)}หาย`)).toBeNull();
  expect(shownName(`${' '.repeat(999)}อยู่`)).toBe('อ');
});

test('a name that is too long keeps its ending, which says what kind of file it is', () => {
  const shown = shownName(`${'ก'.repeat(250)}.csv`) ?? '';
  expect(shown).toHaveLength(200);
  expect(shown.endsWith('ก.csv')).toBe(true);
});

test('whatever the name, what is saved is safe, and does not get longer by being saved again', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('.', ' ', '\u202e', 'ก', 'ำ', '/', 'e', 'x', ':', '\ud83d'), maxLength: 400 }),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom('pdf', 'docx', 'jpg'), (given, extension) => {
      const saved = savedName(given, 'abc', extension);
      expect(saved.endsWith(`.${extension}`)).toBe(true);
      expect(saved).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*]/u);
      expect(saved).not.toMatch(/^[. ]/);
      expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(200);
      expect(savedName(saved, 'abc', extension)).toBe(saved);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['แผน\u202excod.exe', 'แผนxcod.exe'],
  ['\u200b', null],
  [`${'ก'.repeat(300)}`, 'ก'.repeat(200)],
])('in a chat %j is shown as %j', (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
