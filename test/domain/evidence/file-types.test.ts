import fc from 'fast-check';
import { extensionOf, findType, HEAD_BYTES, TAIL_BYTES } from '../../../src/domain/evidence/file-types.rules';
import { jpeg, png } from '../../../src/testing/pictures';
import { zip } from '../../../src/testing/zip';

const typeOf = (bytes: Buffer) => findType(bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES));
const latin = (text: string) => Buffer.from(text, 'latin1');
const office = (...names: string[]) => zip(['[Content_Types].xml', ...names]);

test.each([
  ['a JPEG', jpeg(), 'image/jpeg'],
  ['a PNG', png(), 'image/png'],
  ['a GIF', latin('GIF89a\x01\0\x01\0'), 'image/gif'],
  ['a WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp'],
  ['a HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic'],
  ['a PDF', latin('%PDF-1.7\n'), 'application/pdf'],
  ['an MP4', latin('\0\0\0\x18ftypmp42\0\0\0\0'), 'video/mp4'],
  ['a QuickTime video', latin('\0\0\0\x14ftypqt  \0\0\0\0'), 'video/quicktime'],
  ['a voice message', latin('\0\0\0\x1cftypM4A \0\0\0\0'), 'audio/mp4'],
  ['a Word document', office('word/document.xml'), /wordprocessingml/],
  ['an Excel sheet', office('xl/workbook.xml'), /spreadsheetml/],
  ['a PowerPoint', office('ppt/presentation.xml'), /presentationml/],
] as const)('%s is known by its bytes', (_name, bytes, mime) => {
  expect(typeOf(bytes)?.mime).toEqual(typeof mime === 'string' ? mime : expect.stringMatching(mime));
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a program', latin('MZ\x90\0\x03')],
  ['a page', latin('<!doctype html><script>')],
  ['an SVG', latin('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['a plain zip', zip(['photos/1.jpg'])],
  ['a Word document with macros', office('word/document.xml', 'word/vbaProject.bin')],
  ['a zip that was cut off', office('word/document.xml').subarray(0, 40)],
  ['the first two bytes of a JPEG', latin('\xff\xd8')],
  ['a box file of an unknown brand', latin('\0\0\0\x18ftypexe \0\0\0\0')],
] as const)('%s is not taken', (_name, bytes) => {
  expect(typeOf(bytes)).toBeNull();
});

test('any bytes are looked at without a fault', () => {
  const beginnings = ['', 'PK\x03\x04', 'PK\x03\x04PK\x01\x02', '\0\0\0\0ftyp', 'RIFF', '\xff\xd8\xff', '%PDF-'];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) => {
      const type = typeOf(Buffer.concat([latin(beginning), rest]));
      return type === null || extensionOf(type.mime) === type.extension;
    }),
  );
});
