const GPS_POINTER = 0x8825;
const ENTRY_BYTES = 12;
/** Bytes of a value by TIFF type (TIFF 6.0, section 2), index 0 unused. */
const VALUE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
// Bounds for files that were made to cost time; real ones stay far below.
const MOST_DIRECTORIES = 16;
const MOST_GPS_ENTRIES = 64;
const MOST_VALUE_BYTES = 65_536;

/**
 * Removes the location from Exif data (which is a TIFF): every value of a GPS directory becomes zeros and the directory empty.
 * Nothing moves, so everything else keeps its place.
 * @param tiff changed in place; anything may stand in it, what is no TIFF stays as it is
 * @returns whether there was a location
 */
export function removeTiffLocation(tiff: Buffer): boolean {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return false;
  const little = order.startsWith('I');
  const inside = (at: number, bytes: number) => at >= 0 && at + bytes <= tiff.length;
  const u16 = (at: number) => (inside(at, 2) ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0);
  const u32 = (at: number) => (inside(at, 4) ? (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)) : 0);

  let found = false;
  const seen = new Set<number>();
  let directory = u32(4);
  while (directory > 0 && inside(directory, 2) && !seen.has(directory) && seen.size < MOST_DIRECTORIES) {
    seen.add(directory);
    const entries = u16(directory);
    for (let n = 0; n < entries; n += 1) {
      const entry = directory + 2 + n * ENTRY_BYTES;
      if (!inside(entry, ENTRY_BYTES)) break;
      if (u16(entry) !== GPS_POINTER) continue;
      found = clear(u32(entry + 8)) || found;
      break;
    }
    directory = u32(directory + 2 + entries * ENTRY_BYTES);
  }
  return found;

  function clear(gps: number): boolean {
    if (gps <= 0 || !inside(gps, 2)) return false;
    const entries = u16(gps);
    if (entries === 0) return false;
    for (let n = 0; n < Math.min(entries, MOST_GPS_ENTRIES); n += 1) {
      const entry = gps + 2 + n * ENTRY_BYTES;
      if (!inside(entry, ENTRY_BYTES)) break;
      const bytes = (VALUE_BYTES[u16(entry + 2)] ?? 1) * u32(entry + 4);
      // Values of up to four bytes stand in the entry itself.
      if (bytes > 4) fill(u32(entry + 8), Math.min(bytes, MOST_VALUE_BYTES));
    }
    fill(gps, 2 + entries * ENTRY_BYTES);
    return true;
  }

  function fill(from: number, bytes: number): void {
    if (from < tiff.length) tiff.fill(0, from, Math.min(from + bytes, tiff.length));
  }
}
