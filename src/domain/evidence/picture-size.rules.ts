/** How many pixels a picture may have to be decoded: a small file can hold a picture larger than the memory. */
const MOST_PIXELS = 50_000_000;

interface Size {
  width: number;
  height: number;
}

/** Whether a picture is of a kind and size that can be decoded here. @param mime as found from its bytes */
export function isDecodable(picture: Buffer, mime: string): boolean {
  const size = sizeOf(picture, mime);
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_PIXELS;
}

/** How many pixels a picture has, by its own header; null where that cannot be told. @param mime as found from its bytes */
export function sizeOf(picture: Buffer, mime: string): Size | null {
  switch (mime) {
    case 'image/jpeg':
      return ofJpeg(picture);
    case 'image/png':
      return picture.length < 24 ? null : { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
    case 'image/webp':
      return ofWebp(picture);
    default:
      return null;
  }
}

/** The frame header, SOF0 to SOF15 without the markers between that are none (ITU T.81, table B.1). */
function ofJpeg(picture: Buffer): Size | null {
  let at = 2;
  while (at + 9 <= picture.length && picture[at] === 0xff) {
    const marker = picture[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: picture.readUInt16BE(at + 5), width: picture.readUInt16BE(at + 7) };
    }
    at += 2 + picture.readUInt16BE(at + 2);
  }
  return null;
}

/** The three forms of WebP (RFC 9649). */
function ofWebp(picture: Buffer): Size | null {
  if (picture.length < 30) return null;
  switch (picture.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: picture.readUInt16LE(26) & 0x3fff, height: picture.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = picture.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: picture.readUIntLE(24, 3) + 1, height: picture.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
