import type { PaperFormat } from './paper';

/** Of the tree of pages, which is written in the clear. */
const COUNT = /\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g;

/** How many pages a file has; null: its format has none, or it does not say. */
export function countPages(bytes: Uint8Array, format: PaperFormat): number | null {
  if (format !== 'pdf') return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const counts = [...text.matchAll(COUNT)].map(([, one, other]) => Number(one ?? other));
  return counts.length > 0 ? Math.max(...counts) : null;
}
