/** How many pixels a picture may have to be decoded: a small file can hold a picture larger than the memory. */
const MOST_PIXELS = 50_000_000;
/** Of those that cannot be made smaller while they are decoded: all of it is in memory then, 6 bytes a pixel at most. */
const MOST_PIXELS_AT_ONCE = 16_000_000;

interface Size {
  width: number;
  height: number;
}

/** Whether a picture is of a kind and size that can be decoded here. @param mime as found from its bytes */
export function isDecodable(picture: Buffer, mime: string): boolean {
  const size = sizeOf(picture, mime);
  const most = isWhole(picture, mime) ? MOST_PIXELS_AT_ONCE : MOST_PIXELS;
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= most;
}

/** Whether a picture comes in several passes over the whole of it, so that it is decoded as a whole. */
function isWhole(picture: Buffer, mime: string): boolean {
  if (mime === 'image/jpeg') return !isOneScan(picture);
  // Adam7 (PNG, 11.2.1)
  return mime === 'image/png' && picture[28] !== 0;
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

/** Markers of JPEG (ITU T.81, table B.1). Frames are SOF0 to SOF15, without those between that are none. */
const SCAN = 0xda;
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Baseline and extended sequential; what is progressive comes in many scans. */
const SEQUENTIAL = [0xc0, 0xc1];

function ofJpeg(picture: Buffer): Size | null {
  const frame = findSegment(picture, isFrame);
  return frame && { height: picture.readUInt16BE(frame.at + 5), width: picture.readUInt16BE(frame.at + 7) };
}

/** Whether the one scan of a JPEG has all of its colours. */
function isOneScan(picture: Buffer): boolean {
  const frame = findSegment(picture, isFrame);
  const scan = findSegment(picture, (marker) => marker === SCAN);
  if (!frame || !scan || !SEQUENTIAL.includes(frame.marker)) return false;
  return picture[scan.at + 4] === picture[frame.at + 9];
}

/** The first segment of a kind, before the pixels. */
function findSegment(picture: Buffer, isWanted: (marker: number) => boolean): { marker: number; at: number } | null {
  let at = 2;
  while (at + 9 <= picture.length && picture[at] === 0xff) {
    const marker = picture[at + 1] ?? 0;
    if (isWanted(marker)) return { marker, at };
    if (marker === SCAN) return null;
    at += marker === 0xff ? 1 : 2 + picture.readUInt16BE(at + 2);
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
