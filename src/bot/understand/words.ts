import type { Scan } from '../../domain/thai-text/scan';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Moves a place in a scanned text forward to the end of the Thai word it falls into, so that no word is cut in two.
 * `from` is where reading begins (a blank before, at best).
 */
export function endOfWord(scan: Scan, from: number, place: number): number {
  const { text, at } = scan;
  if (place >= text.length || text[place] === ' ') return place;
  const blank = text.indexOf(' ', place);
  const stop = blank < 0 ? text.length : blank;
  const target = at[place] ?? scan.original.length;
  const start = at[from] ?? 0;
  for (const { index, segment } of segmenter.segment(scan.original.slice(start, at[stop]))) {
    const end = start + index + segment.length;
    if (end >= target) {
      const position = at.findIndex((original, i) => i >= place && original >= end);
      return position < 0 ? stop : Math.min(position, stop);
    }
  }
  return stop;
}
