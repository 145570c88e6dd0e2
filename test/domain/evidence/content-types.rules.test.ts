import fc from 'fast-check';
import { mainTypeOf } from '../../../src/domain/evidence/content-types.rules';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const part = (type: string, quote = '"'): string => `<Override PartName="/a.xml" ContentType=${quote}${type}${quote}/>`;
const xml = (...parts: string[]): string => `<?xml version="1.0"?><Types>${parts.join('')}</Types>`;
const of = (text: string): string | null => mainTypeOf(Buffer.from(text));

test.each([
  ['a document', xml(part(WORD)), WORD],
  ['a document with styles', xml(part(STYLES), part(WORD)), WORD],
  ['its type said twice', xml(part(WORD), part(WORD)), WORD],
  ['single quotes', xml(part(WORD, "'")), WORD],
  ['capital letters', xml(part(WORD.toUpperCase())), WORD],
  ['blanks around the type', xml(part(` ${WORD} `)), WORD],
  ['blanks around the sign', xml(`<Override ContentType = "${WORD}"/>`), WORD],
  ['a comment', xml('<!-- written by hand -->', part(WORD)), WORD],
  ['letters written by their number', xml(part(WORD.replace('word', '&#119;&#x6f;rd'))), WORD],
  ['two main types', xml(part(WORD), part(EXCEL)), null],
  ['no main type', xml(part(STYLES)), null],
  ['nothing', '', null],
  ['a DTD', `<!DOCTYPE Types [<!ENTITY a "b">]>${xml(part(WORD))}`, null],
  ['a DTD behind a comment', `<!-- a --><!ENTITY a "b">${xml(part(WORD))}`, null],
  ['a type with macros', xml(part('application/vnd.ms-word.document.macroEnabled.main+xml')), null],
  ['a part with macros', xml(part(WORD), part('application/vnd.ms-office.vbaProject')), null],
  ['data of macros', xml(part(WORD), part('application/vnd.ms-word.vbaData+xml')), null],
  ['a macro sheet', xml(part(EXCEL), part('application/vnd.ms-excel.macrosheet+xml')), null],
  ['a control', xml(part(WORD), part('application/vnd.ms-office.activeX+xml')), null],
  ['a macro whose word is written by numbers', xml(part(WORD), part('application/&#x76;baProject')), null],
  ['an attribute that only ends so', xml(`<Override xContentType="${WORD}"/>`), null],
])('with %s', (_what, text, expected) => {
  expect(of(text)).toBe(expected);
});

test.each([
  ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml(part(WORD)), 'utf16le')])],
  ['UTF-16 LE without one', Buffer.from(xml(part(WORD)), 'utf16le')],
  [
    'UTF-16 BE with a mark',
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(xml(part(WORD)), 'utf16le').swap16()]),
  ],
  ['UTF-16 BE without one', Buffer.from(xml(part(WORD)), 'utf16le').swap16()],
  ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(xml(part(WORD)))])],
])('in %s it is read all the same', (_encoding, bytes) => {
  expect(mainTypeOf(bytes)).toBe(WORD);
});

test('macros are not hidden by any encoding', () => {
  const text = xml(part(WORD), part('application/vnd.ms-office.vbaProject'));
  for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]) {
    expect(mainTypeOf(bytes)).toBeNull();
  }
});

test('a number that is no letter is left as it is', () => {
  expect(of(xml('&#x110000;', part(WORD)))).toBe(WORD);
  expect(of(xml('&#1114112;', part(WORD)))).toBe(WORD);
});

test('any bytes whatever are read without a fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(mainTypeOf(Buffer.from(bytes))).toBeNull();
    }),
  );
});
