import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { extensionOf, guessType, HEAD_BYTES, MOST_BYTES } from '../../../src/domain/evidence/file-types.rules';
import { officeTypeOf } from '../../../src/domain/evidence/office-document';
import { projectRoot } from '../../../src/root';
import { jpeg, png } from '../../../src/testing/pictures';
import { contentTypes, MAIN_TYPES, officeDocument, zip } from '../../../src/testing/zip';

async function typeOf(bytes: Buffer) {
  const guess = guessType(bytes.subarray(0, HEAD_BYTES));
  return guess === 'zip' ? officeTypeOf(bytes) : guess;
}
const latin = (text: string) => Buffer.from(text, 'latin1');
const list = (content: string | Buffer, isPacked = true) => ({ name: '[Content_Types].xml', content, isPacked });
const { docx, xlsx, pptx, docm } = MAIN_TYPES;

test.each([
  ['a JPEG', jpeg(), 'image/jpeg', 'jpg'],
  ['a PNG', png(), 'image/png', 'png'],
  ['a GIF', latin('GIF89a\x01\0\x01\0'), 'image/gif', 'gif'],
  ['a WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp', 'webp'],
  ['a HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'image/heic', 'heic'],
  ['a PDF', latin('%PDF-1.7\n'), 'application/pdf', 'pdf'],
  ['an MP4', latin('\0\0\0\x18ftypmp42\0\0\0\0'), 'video/mp4', 'mp4'],
  ['a QuickTime video', latin('\0\0\0\x14ftypqt  \0\0\0\0'), 'video/quicktime', 'mov'],
  ['a voice message', latin('\0\0\0\x1cftypM4A \0\0\0\0'), 'audio/mp4', 'm4a'],
  ['a Word document', officeDocument(docx), /wordprocessingml\.document$/, 'docx'],
  ['an Excel sheet', officeDocument(xlsx), /spreadsheetml\.sheet$/, 'xlsx'],
  ['a PowerPoint', officeDocument(pptx), /presentationml\.presentation$/, 'pptx'],
  ['a Word template', officeDocument(docx.replace('document.main', 'template.main')), /template$/, 'dotx'],
  ['a slide show', officeDocument(pptx.replace('presentation.main', 'slideshow.main')), /slideshow$/, 'ppsx'],
  ['a sheet of ours', readFileSync(join(projectRoot(), 'data/templates/measures.xlsx')), /sheet$/, 'xlsx'],
  ['one whose list is not packed', zip([list(contentTypes(docx), false)]), /document$/, 'docx'],
  ['one whose list stands last', zip([...many(40), list(contentTypes(docx))]), /document$/, 'docx'],
  ['one whose list is UTF-16', zip([list(Buffer.from(`\ufeff${contentTypes(docx)}`, 'utf16le'))]), /document$/, 'docx'],
] as const)('%s is known by its bytes', async (_name, bytes, mime, extension) => {
  expect(await typeOf(bytes)).toMatchObject({
    mime: typeof mime === 'string' ? mime : expect.stringMatching(mime),
    extension,
  });
});

function many(count: number) {
  return Array.from({ length: count }, (_, n) => ({ name: `word/media/${n}.png`, content: Buffer.alloc(3_000, n) }));
}

const VBA = '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), latin('V\0B\0A\0')]);

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a program', latin('MZ\x90\0\x03')],
  ['a page', latin('<!doctype html><script>')],
  ['an SVG', latin('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['a Word document of before, with macros or without', OLE],
  ['the first two bytes of a JPEG', latin('\xff\xd8')],
  ['a box file of an unknown brand', latin('\0\0\0\x18ftypexe \0\0\0\0')],
  ['a plain zip', zip(['photos/1.jpg'])],
  ['an empty zip', zip([])],
  ['a zip that was cut off', officeDocument(docx).subarray(0, 200)],
  ['folders of a document without a list', zip(['word/document.xml'])],
  ['a list that names no document', zip([list(contentTypes('text/plain'))])],
  ['a list that names two kinds', zip([list(contentTypes(docx, `<Override PartName="/x" ContentType="${xlsx}"/>`))])],
  ['two lists', zip([list(contentTypes(docx)), list(contentTypes(docx))])],
  ['two lists that differ in their spelling', zip([list(contentTypes(docx)), { name: '[content_types].XML' }])],
  ['a list that is not XML', zip([list('\0\xff')])],
  ['a list with a DTD', zip([list(contentTypes(docx).replace('<Types', '<!DOCTYPE Types [<!ENTITY a "b">]><Types'))])],
  ['a list that is longer than it says', zip([{ ...list(contentTypes(docx)), claims: 10 }])],
  ['a list of gigabytes', zip([{ ...list(Buffer.alloc(30 * 1024 * 1024, ' ')), claims: 100 }])],
  ['a list that says it is', zip([{ ...list(contentTypes(docx)), claims: 4_000_000_000 }])],
  ['a macro document called .docx', officeDocument(docm)],
  ['a macro document, its list stored', zip([...many(3), list(contentTypes(docm), false)])],
  ['its type written with numbers', officeDocument(docm.replace('macro', '&#109;&#x61;cro'))],
  ['its type in single quotes', zip([list(contentTypes(docm).replaceAll('"', "'"))])],
  ['its list in UTF-16 that does not say so', zip([list(Buffer.from(contentTypes(docm), 'utf16le'))])],
  ['macros beside a plain type', officeDocument(docx, 'word/vbaProject.bin')],
  ['macros in another folder', officeDocument(docx, 'customXml/VBAPROJECT1.BIN')],
  ['macros under another name', zip([list(contentTypes(docx, VBA)), 'word/x.bin'])],
  ['macro sheets of Excel 4', officeDocument(xlsx, 'xl/macrosheets/sheet1.xml')],
  ['controls', officeDocument(docx, 'word/activeX/activeX1.bin')],
] as const)('%s: not taken', async (_name, bytes) => {
  expect(await typeOf(bytes)).toBeNull();
});

test('any bytes are looked at without a fault', async () => {
  const beginnings = ['', 'PK\x03\x04', 'PK\x03\x04PK\x01\x02', '\0\0\0\0ftyp', 'RIFF', '\xff\xd8\xff', '%PDF-'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), async (beginning, rest) => {
      const type = await typeOf(Buffer.concat([latin(beginning), rest]));
      return type === null || extensionOf(type.mime) === type.extension;
    }),
  );
});

test('a mangled document is looked at without a fault', async () => {
  const whole = officeDocument(docx, ...many(1));
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const copy = Buffer.from(whole);
      for (const [at, value] of all) copy[at] = value;
      const type = await typeOf(copy);
      return type === null || type.extension === 'docx';
    }),
    { numRuns: 300 },
  );
});

test('a JPEG is known by its first three bytes, and by no fewer', () => {
  expect(guessType(Buffer.from('ffd8ff', 'hex'))).toEqual(guessType(Buffer.from('ffd8ffe000', 'hex')));
  expect(guessType(Buffer.from('ffd8', 'hex'))).not.toEqual(guessType(Buffer.from('ffd8ff', 'hex')));
});

test('files may be as large as the documents say', () => {
  const megabytes = Object.entries(MOST_BYTES).map(([kind, bytes]) => [kind, bytes / 1024 / 1024]);
  expect(Object.fromEntries(megabytes)).toEqual({ image: 10, video: 100, audio: 20, document: 20 });
});
