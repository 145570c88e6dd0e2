import type { Found } from '../../../domain/thai-text/find-all';
import type { Pieces } from '../pieces';
import { partedAtCorrection } from '../slots/corrections';

/** Of what is named both before and behind the words that take something back, what is said behind counts, wherever it stands there. */
export function behindCorrection<T extends Found<unknown>>(text: string, found: readonly T[]): readonly T[] {
  const parted = found.length > 1 ? partedAtCorrection(text) : null;
  if (!parted) return found;
  const meant = found.filter(({ from }) => from >= parted.behind);
  return meant.length > 0 && found.some(({ from }) => from <= parted.before) ? meant : found;
}

/** The pieces of a question as they are meant in the end: `กองช่างค้างอะไร เอ้ย กองคลัง` asks for one unit. */
export function lastMeant(pieces: Pieces): Pieces {
  const { text } = pieces;
  if (!partedAtCorrection(text)) return pieces;
  const last = <T extends Found<unknown>>(found: readonly T[]): T[] => [...behindCorrection(text, found)];
  return {
    ...pieces,
    codes: last(pieces.codes),
    items: last(pieces.items),
    rounds: last(pieces.rounds),
    measures: last(pieces.measures),
    indicators: last(pieces.indicators),
    instruments: last(pieces.instruments),
    units: last(pieces.units),
    formats: last(pieces.formats),
  };
}
