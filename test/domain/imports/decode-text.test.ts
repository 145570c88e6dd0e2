import { decodeText } from '../../../src/domain/imports/decode-text';

const THAI = 'มาตรการ,ผู้รับผิดชอบ\nน้ำ,กองคลัง';

/** Thai letters as Thai Windows saves them: U+0E01… stand at 0xA1…. */
function windows874(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
  });
}

test.each([
  ['UTF-8', Buffer.from(THAI)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${THAI}`)],
  ['UTF-16 little endian', Buffer.from(`\uFEFF${THAI}`, 'utf16le')],
  ['UTF-16 big endian', Buffer.from(`\uFEFF${THAI}`, 'utf16le').swap16()],
  ['Windows-874', windows874(THAI)],
])('%s reads as the same text', (_name, bytes) => {
  expect(decodeText(bytes)).toBe(THAI);
});

test.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a])],
  ['bytes that Windows-874 does not use', Uint8Array.from([0xa1, 0xdb, 0xff, 0xfe])],
])('%s is no text', (_name, bytes) => {
  expect(decodeText(bytes)).toBeNull();
});

test('an empty file is an empty text', () => expect(decodeText(new Uint8Array())).toBe(''));
