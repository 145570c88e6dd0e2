import { isUtf8 } from 'node:buffer';

// Control characters other than tab and line ends, the mark of undecodable bytes, and the private characters that stand for bytes
// Windows-874 does not use.
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\uFFFD\uF8C1-\uF8C8]/u;

/**
 * The text of a file as offices save it: UTF-8 with or without a byte-order mark, UTF-16 with one (Excel's "Unicode Text"), else
 * Windows-874 (Thai Windows' CSV).
 * @returns null when the bytes are none of these
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return NO_TEXT.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-874').decode(bytes);
}
