import { crc32 } from 'node:zlib';
import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { removeLocation } from '../../../src/domain/evidence/photo-location';
import { exifWithLocation, jpeg, photoWithLocation, png, withSegment } from '../../../src/testing/pictures';

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(8 + body.length);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), 4 + body.length);
  return whole;
};

/** Latitude and longitude as the photo's Exif has them: three fractions each. */
const holdsLocation = (photo: Buffer, order: 'II' | 'MM' = 'MM'): boolean => {
  const exif = exifWithLocation(order);
  return photo.includes(exif.subarray(120, 144)) || photo.includes(exif.subarray(150, 174));
};

describe.each(['MM', 'II'] as const)('a JPEG with a location, byte order %s', (order) => {
  test('loses the location and nothing else', async () => {
    const photo = photoWithLocation('#336699', order);
    const before = Buffer.from(photo);
    expect(holdsLocation(photo, order)).toBe(true);
    expect(removeLocation(photo, 'image/jpeg')).toBe(true);
    expect(holdsLocation(photo, order)).toBe(false);
    expect(photo.includes('CAMERA1')).toBe(true);
    expect(photo.length).toBe(before.length);
    // The directory of the location was the only thing that changed: it lies in the first segment.
    const start = 2 + 4 + 6 + 60;
    const end = 2 + 4 + 6 + 174;
    expect(photo.subarray(0, start)).toEqual(before.subarray(0, start));
    expect(photo.subarray(end)).toEqual(before.subarray(end));
    expect((await loadImage(photo)).width).toBe(64);
  });
});

test('a photo without a location stays as it is', () => {
  const photo = jpeg();
  const before = Buffer.from(photo);
  expect(removeLocation(photo, 'image/jpeg')).toBe(false);
  expect(photo).toEqual(before);
});

test('a location in XMP goes too; other XMP stays', () => {
  const name = 'http://ns.adobe.com/xap/1.0/\0';
  const told = withSegment(jpeg(), Buffer.from(`${name}<x:xmpmeta exif:GPSLatitude="16,26.5N"/>`));
  expect(removeLocation(told, 'image/jpeg')).toBe(true);
  expect(told.includes('16,26.5N')).toBe(false);
  const other = withSegment(jpeg(), Buffer.from(`${name}<x:xmpmeta dc:title="open day"/>`));
  expect(removeLocation(other, 'image/jpeg')).toBe(false);
  expect(other.includes('open day')).toBe(true);
});

test('a PNG loses the location and stays readable', async () => {
  const plain = png();
  const photo = Buffer.concat([plain.subarray(0, 33), chunk('eXIf', exifWithLocation()), plain.subarray(33)]);
  expect(removeLocation(photo, 'image/png')).toBe(true);
  expect(holdsLocation(photo)).toBe(false);
  const data = photo.subarray(33 + 4, 33 + 8 + 200);
  expect(photo.readUInt32BE(33 + 8 + 200)).toBe(crc32(data));
  expect((await loadImage(photo)).width).toBe(32);
});

test('a WebP loses the location', () => {
  const riff = (name: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 0, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const photo = Buffer.concat([
    Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
    riff('VP8X', Buffer.alloc(9)),
    riff('EXIF', exifWithLocation()),
  ]);
  expect(removeLocation(photo, 'image/webp')).toBe(true);
  expect(holdsLocation(photo)).toBe(false);
});

test('a HEIC loses the location wherever its Exif stands', () => {
  const ftyp = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const photo = Buffer.concat([ftyp, Buffer.alloc(500, 7), Buffer.from('Exif\0\0', 'latin1'), exifWithLocation('II')]);
  expect(removeLocation(photo, 'image/heic')).toBe(true);
  expect(holdsLocation(photo, 'II')).toBe(false);
});

describe('any bytes', () => {
  const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/gif', 'video/mp4');

  test('are taken without a fault and keep their length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), types, (bytes, mime) => {
        const photo = Buffer.from(bytes);
        removeLocation(photo, mime);
        return photo.length === bytes.length;
      }),
    );
  });

  test('in the place of Exif data too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('II*\0', 'MM\0*'), (bytes, order) => {
        const tiff = Buffer.concat([Buffer.from(order, 'latin1'), bytes]);
        const photo = withSegment(jpeg(), Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
        const picture = photo.subarray(2 + 4 + 6 + tiff.length);
        const before = Buffer.from(picture);
        removeLocation(photo, 'image/jpeg');
        return picture.equals(before);
      }),
      { numRuns: 50 },
    );
  });
});

test('a file made to cost time does not', () => {
  const exif = Buffer.concat([Buffer.from('Exif\0\0II*\0', 'latin1'), Buffer.from([8, 0, 0, 0, 255, 255])]);
  const photo = Buffer.concat(Array.from({ length: 20_000 }, () => exif));
  const started = performance.now();
  removeLocation(photo, 'image/heic');
  expect(performance.now() - started).toBeLessThan(1000);
});
