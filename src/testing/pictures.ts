import { createCanvas } from '@napi-rs/canvas';

/** Where the photos of the tests were taken, as Exif has it: degrees, minutes, seconds. */
const LATITUDE = [16, 26, 31];
const LONGITUDE = [102, 50, 10];

/** A small JPEG that differs from the others by its colour. */
export function jpeg(colour = '#336699', side = 64): Buffer {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, side, side);
  return canvas.toBuffer('image/jpeg');
}

/** A small PNG. */
export function png(colour = '#993366'): Buffer {
  const canvas = createCanvas(32, 32);
  canvas.getContext('2d').fillStyle = colour;
  canvas.getContext('2d').fillRect(0, 0, 32, 32);
  return canvas.toBuffer('image/png');
}

/** Exif data with a camera's name, an orientation and a location. @param order byte order of the TIFF */
export function exifWithLocation(order: 'II' | 'MM' = 'MM'): Buffer {
  const little = order === 'II';
  const tiff = Buffer.alloc(200);
  const u16 = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at));
  const u32 = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at));
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    if (type === 3) u16(value, at + 8);
    else u32(value, at + 8);
  };
  tiff.write(order, 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(3, 8);
  entry(10, 0x0110, 2, 8, 50); // the camera's name
  entry(22, 0x0112, 3, 1, 6); // turned by 90 degrees
  entry(34, 0x8825, 4, 1, 60); // the location's directory
  tiff.write('CAMERA1\0', 50, 'latin1');
  u16(4, 60);
  entry(62, 1, 2, 2, 0);
  tiff.write('N\0', 70, 'latin1');
  entry(74, 2, 5, 3, 120);
  entry(86, 3, 2, 2, 0);
  tiff.write('E\0', 94, 'latin1');
  entry(98, 4, 5, 3, 150);
  for (const [n, value] of LATITUDE.entries()) {
    u32(value, 120 + n * 8);
    u32(1, 124 + n * 8);
  }
  for (const [n, value] of LONGITUDE.entries()) {
    u32(value, 150 + n * 8);
    u32(1, 154 + n * 8);
  }
  return tiff;
}

/** A JPEG photo that tells where it was taken. */
export function photoWithLocation(colour = '#336699', order: 'II' | 'MM' = 'MM'): Buffer {
  return withExif(jpeg(colour), exifWithLocation(order));
}

/** A JPEG with Exif data. */
export function withExif(picture: Buffer, tiff: Buffer): Buffer {
  return withSegment(picture, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** A JPEG with a segment APP1 in front. */
export function withSegment(picture: Buffer, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), head, data, picture.subarray(2)]);
}
