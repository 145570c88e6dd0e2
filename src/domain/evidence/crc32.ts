const POLYNOMIAL = 0xedb88320;

/** The checksum of a PNG chunk (ISO 3309), as an unsigned number. Node has its own from 20.15 on; we run from 20.11. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
