import type { Measure } from './measure.model';

type Titled = Pick<Measure, 'title'>;

/** A title that shares less than this part of what the best one shares is no help. */
const LEAST_OF_BEST = 0.5;

function pairs(text: string): Set<string> {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const found = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at++) found.add(letters.slice(at, at + 2));
  return found;
}

/**
 * The measures whose titles share most with some words, best first. How much of the words' letter pairs a title has counts, so
 * that part of a long title is found. Titles that share nothing, or far less than the best, are left out.
 */
export function nearestTitles<T extends Titled>(measures: readonly T[], words: string, most: number): T[] {
  const wanted = pairs(words);
  if (wanted.size === 0) return [];
  const scored = measures
    .map((measure) => {
      const title = pairs(measure.title);
      const shared = [...wanted].filter((pair) => title.has(pair)).length;
      return { measure, share: shared / wanted.size + shared / (title.size * 100 + 1) };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const least = (scored[0]?.share ?? 0) * LEAST_OF_BEST;
  return scored
    .filter(({ share }) => share >= least)
    .slice(0, most)
    .map(({ measure }) => measure);
}
