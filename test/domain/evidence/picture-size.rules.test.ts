import fc from 'fast-check';
import { isDecodable, sizeOf } from '../../../src/domain/evidence/picture-size.rules';
import { jpeg, png } from '../../../src/testing/pictures';

const JPEG = 'image/jpeg';
const PNG = 'image/png';
const WEBP = 'image/webp';

/** A PNG's first 33 bytes. @param interlaced in several passes (Adam7) */
function pngHead(width: number, height: number, interlaced = false): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head[28] = interlaced ? 1 : 0;
  return head;
}

/** The segments of a JPEG up to its pixels. @param frame marker of its frame; `scanned` how many of the three colours its first scan has */
function jpegHead(width: number, height: number, frame = 0xc0, scanned = 3): Buffer {
  const app = [0xff, 0xe0, 0, 4, 0, 0];
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  const sof = [0xff, frame, 0, 17, 8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  const sos = [0xff, 0xda, 0, 12, scanned, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0];
  return Buffer.from([0xff, 0xd8, ...app, ...sof, ...sos, 1, 2, 3, 4, 5, 6, 7, 8]);
}

function webpHead(form: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Buffer {
  const head = Buffer.alloc(30);
  head.write('RIFF', 'latin1');
  head.write(`WEBP${form}`, 8, 'latin1');
  if (form === 'VP8 ') {
    head.writeUInt16LE(width, 26);
    head.writeUInt16LE(height, 28);
  } else if (form === 'VP8L') {
    head[20] = 0x2f;
    head.writeUInt32LE(((height - 1) << 14) | (width - 1), 21);
  } else {
    head.writeUIntLE(width - 1, 24, 3);
    head.writeUIntLE(height - 1, 27, 3);
  }
  return head;
}

test.each([
  ['a JPEG', jpeg('#fff', 64), JPEG, { width: 64, height: 64 }],
  ['a JPEG that is wider than high', jpegHead(640, 480), JPEG, { width: 640, height: 480 }],
  ['a JPEG with the last kind of frame', jpegHead(640, 480, 0xcf), JPEG, { width: 640, height: 480 }],
  ['a JPEG with segments of other kinds only', jpegHead(640, 480, 0xd0), JPEG, null],
  ['a progressive JPEG', jpegHead(640, 480, 0xc2), JPEG, { width: 640, height: 480 }],
  ['a PNG', png(), PNG, { width: 32, height: 32 }],
  ['a PNG that is wider than high', pngHead(640, 480), PNG, { width: 640, height: 480 }],
  ['a WebP with loss', webpHead('VP8 ', 640, 480), WEBP, { width: 640, height: 480 }],
  ['a WebP without loss', webpHead('VP8L', 640, 480), WEBP, { width: 640, height: 480 }],
  ['a WebP with more in it', webpHead('VP8X', 640, 480), WEBP, { width: 640, height: 480 }],
  ['the largest WebP without loss', webpHead('VP8L', 16384, 16384), WEBP, { width: 16384, height: 16384 }],
  ['the largest with more in it', webpHead('VP8X', 16777216, 1), WEBP, { width: 16777216, height: 1 }],
  ['another kind', png(), 'image/heic', null],
  ['a PNG that ends right after its size', pngHead(640, 480).subarray(0, 24), PNG, { width: 640, height: 480 }],
  ['a PNG that is cut off', pngHead(640, 480).subarray(0, 23), PNG, null],
  ['a JPEG that ends right after its size', jpegHead(640, 480).subarray(0, 17), JPEG, { width: 640, height: 480 }],
  ['a JPEG that ends within its size', jpegHead(640, 480).subarray(0, 16), JPEG, null],
  ['a JPEG that is cut off before its frame', jpegHead(640, 480).subarray(0, 12), JPEG, null],
  [
    'a JPEG whose pixels come before any frame',
    Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]),
    JPEG,
    null,
  ],
  ['a WebP that is cut off', webpHead('VP8X', 640, 480).subarray(0, 29), WEBP, null],
  ['a WebP of no known form', Buffer.alloc(30), WEBP, null],
  ['nothing', Buffer.alloc(0), JPEG, null],
])('how large is %s', (_what, picture, mime, expected) => {
  expect(sizeOf(picture, mime)).toEqual(expected);
});

test.each([0xc4, 0xc8, 0xcc])('the segment %i of a JPEG is no frame', (marker) => {
  expect(sizeOf(jpegHead(640, 480, marker), JPEG)).toBeNull();
});

test.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xcf])('the segment %i of a JPEG is a frame', (marker) => {
  expect(sizeOf(jpegHead(640, 480, marker), JPEG)).toEqual({ width: 640, height: 480 });
});

test.each([1, 2, 3])('%d filling bytes between the segments of a JPEG are passed over', (count) => {
  const head = jpegHead(640, 480);
  const filled = Buffer.concat([head.subarray(0, 8), Buffer.alloc(count, 0xff), head.subarray(8)]);
  expect(sizeOf(filled, JPEG)).toEqual({ width: 640, height: 480 });
});

test.each([
  ['fifty million pixels', pngHead(10_000, 5_000), PNG, true],
  ['a row more', pngHead(10_000, 5_001), PNG, false],
  ['a pixel more', pngHead(1, 50_000_001), PNG, false],
  ['a pixel more than sixteen million in several passes', pngHead(1, 16_000_001, true), PNG, false],
  ['sixteen million in several passes', pngHead(4_000, 4_000, true), PNG, true],
  ['a row more in several passes', pngHead(4_000, 4_001, true), PNG, false],
  ['a large JPEG of one scan', jpegHead(10_000, 5_000), JPEG, true],
  ['a larger one', jpegHead(10_000, 5_001), JPEG, false],
  ['a large JPEG of extended range', jpegHead(10_000, 5_000, 0xc1), JPEG, true],
  ['a progressive JPEG of sixteen million', jpegHead(4_000, 4_000, 0xc2), JPEG, true],
  ['a larger progressive one', jpegHead(4_000, 4_001, 0xc2), JPEG, false],
  ['a large JPEG with a scan for each colour', jpegHead(4_000, 4_001, 0xc0, 1), JPEG, false],
  ['a small one of these', jpegHead(640, 480, 0xc0, 1), JPEG, true],
  ['a WebP of fifty million', webpHead('VP8 ', 10_000, 5_000), WEBP, true],
  ['one row', pngHead(640, 1), PNG, true],
  ['one column', pngHead(1, 480), PNG, true],
  ['no width', pngHead(0, 480), PNG, false],
  ['no height', pngHead(640, 0), PNG, false],
  ['a kind that is not decoded', png(), 'image/heic', false],
])('is %s decoded', (_what, picture, mime, expected) => {
  expect(isDecodable(picture, mime)).toBe(expected);
});

test('any bytes whatever are looked at without a fault', () => {
  const hostile = fc.tuple(fc.constantFrom([], [0xff, 0xd8], [0xff, 0xd8, 0xff]), fc.uint8Array({ maxLength: 60 }));
  fc.assert(
    fc.property(hostile, fc.constantFrom(JPEG, PNG, WEBP, 'image/gif'), ([begin, rest], mime) => {
      const size = sizeOf(Buffer.from([...begin, ...rest]), mime);
      expect(size === null || (size.width >= 0 && size.height >= 0)).toBe(true);
    }),
  );
});
