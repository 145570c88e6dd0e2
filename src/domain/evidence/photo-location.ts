import { crc32 } from 'node:zlib';
import { removeTiffLocation } from './tiff-location';

// No library of the field takes out the location alone: they drop all of Exif (turning photos on their side and losing the day
// they were taken) or encode the picture anew. So the bytes of the location are overwritten where they stand, and nothing else.

/**
 * Removes the location from a photo without touching the picture. Also from XMP, which repeats it as text.
 * @param photo changed in place
 * @param mime as found from its bytes
 * @returns whether there was one
 */
export function removeLocation(photo: Buffer, mime: string): boolean {
  switch (mime) {
    case 'image/jpeg':
      return fromJpeg(photo);
    case 'image/png':
      return fromPng(photo);
    case 'image/webp':
      return fromWebp(photo);
    case 'image/heic':
      return fromHeic(photo);
    default:
      return false;
  }
}

/** A photo has one; more are looked at only so far. */
const MOST_EXIF_ITEMS = 4;

const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** Exif data with or without the six bytes that name it. */
function fromExif(data: Buffer): boolean {
  return removeTiffLocation(data.subarray(0, EXIF.length).equals(EXIF) ? data.subarray(EXIF.length) : data);
}

/** XMP that tells a location is blanked: it repeats what Exif says, and nothing we need. */
function fromXmp(data: Buffer): boolean {
  if (!data.includes('GPSL') && !data.includes('GPSA')) return false;
  const start = data.indexOf('<');
  data.fill(' ', start < 0 ? 0 : start);
  return true;
}

/** Segments of a JPEG up to where the picture begins (ITU T.81, annex B). */
function fromJpeg(photo: Buffer): boolean {
  let found = false;
  let at = 2;
  while (at + 4 <= photo.length && photo[at] === 0xff) {
    const marker = photo[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    const length = photo.readUInt16BE(at + 2);
    if (length < 2) break;
    const data = photo.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1) found = (isExif(data) ? fromExif(data) : fromXmp(data)) || found;
    at += 2 + length;
  }
  return found;
}

const isExif = (data: Buffer): boolean => data.subarray(0, EXIF.length).equals(EXIF);

/** Chunks of a PNG: length, name, data, checksum. */
function fromPng(photo: Buffer): boolean {
  let found = false;
  let at = 8;
  while (at + 12 <= photo.length) {
    const length = photo.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > photo.length) break;
    const name = photo.toString('latin1', at + 4, at + 8);
    const data = photo.subarray(at + 8, end);
    const changed = name === 'eXIf' ? fromExif(data) : name === 'iTXt' && fromXmp(data);
    if (changed) photo.writeUInt32BE(crc32(photo.subarray(at + 4, end)), end);
    found = changed || found;
    at = end + 4;
  }
  return found;
}

/** Chunks of a RIFF: name, length, data, padded to an even length. */
function fromWebp(photo: Buffer): boolean {
  let found = false;
  let at = 12;
  while (at + 8 <= photo.length) {
    const name = photo.toString('latin1', at, at + 4);
    const length = photo.readUInt32LE(at + 4);
    const data = photo.subarray(at + 8, at + 8 + length);
    if (name === 'EXIF') found = fromExif(data) || found;
    if (name === 'XMP ') found = fromXmp(data) || found;
    at += 8 + length + (length % 2);
  }
  return found;
}

/** HEIC keeps Exif as an item somewhere in the file; wherever its name stands before a TIFF, it is one. */
function fromHeic(photo: Buffer): boolean {
  let found = false;
  let at = photo.indexOf(EXIF);
  for (let n = 0; at >= 0 && n < MOST_EXIF_ITEMS; n += 1, at = photo.indexOf(EXIF, at + 1)) {
    found = removeTiffLocation(photo.subarray(at + EXIF.length)) || found;
  }
  const xmp = photo.indexOf('<x:xmpmeta');
  const end = photo.indexOf('</x:xmpmeta>', Math.max(xmp, 0));
  if (xmp >= 0 && end > xmp) found = fromXmp(photo.subarray(xmp, end)) || found;
  return found;
}
