import fc from 'fast-check';
import { takeLink, takeText, takeTitle } from '../../../src/domain/announcements/content.rules';
import { Refusal } from '../../../src/refusal';

describe('a link', () => {
  test.each([
    ['https://www.example.go.th/ita', 'https://www.example.go.th/ita'],
    [' www.example.go.th ', 'https://www.example.go.th/'],
    ['http://example.go.th', 'http://example.go.th/'],
    ['https://example.go.th/ประกาศ', 'https://example.go.th/%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%81%E0%B8%B2%E0%B8%A8'],
    [`https://example.go.th/${'a'.repeat(978)}`, `https://example.go.th/${'a'.repeat(978)}`],
    ['HTTPS://EXAMPLE.GO.TH/A', 'https://example.go.th/A'],
  ])('%s is taken as %s', (written, link) => expect(takeLink(written)).toBe(link));

  test.each([
    ['javascript:alert(1)'],
    ['ftp://example.go.th'],
    ['https://somebody:secret@example.go.th'],
    ['ไม่มีลิงก์'],
    ['ดูที่ https://example.go.th'],
    ['localhost'],
    ['1.5'],
    ['10.0.0.5'],
    [''],
    ['https://example.go.th/a b'],
    [`https://example.go.th/${'a'.repeat(979)}`],
  ])('%s is refused', (written) => expect(() => takeLink(written)).toThrow(Refusal));

  test('whatever is taken is an absolute address that LINE takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl()), (written) => {
        try {
          expect(takeLink(written)).toMatch(/^https?:\/\/[!-~]{1,990}$/);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

test('a text is trimmed; an empty one, and one a letter too long, are refused', () => {
  expect(takeText(' ประชุม\n9 โมง ')).toBe('ประชุม\n9 โมง');
  expect(takeText('ก'.repeat(2000))).toHaveLength(2000);
  expect(() => takeText('ก'.repeat(2001))).toThrow('2,001');
  expect(() => takeText(' \n ')).toThrow(Refusal);
});

test('a title is one line; an empty one is none', () => {
  expect(takeTitle(' เร่งรัด\nการรายงาน ')).toBe('เร่งรัด การรายงาน');
  expect(takeTitle('  ')).toBeNull();
  expect(takeTitle('ก'.repeat(100))).toHaveLength(100);
  expect(() => takeTitle('ก'.repeat(101))).toThrow('101');
});
