import type { Found } from '../../../domain/thai-text/find-all';
import type { Pieces } from '../pieces';
import { partedAtCorrection } from '../slots/corrections';
import type { Part } from './report-parts';

/** The pieces of a report as they are meant in the end. */
export interface Meant {
  pieces: Pieces;
  /** the words that take something back, and how far it was said to be before, where that is said otherwise now */
  takenBack: Part[];
  /** what was said twice, and stands with what is meant in both places */
  corrected: Part['key'][];
}

/**
 * What a report says before and behind words that take something back, also apart from each other: `รอบ 12 เดือน 90% พิมพ์ผิด รอบ 6 เดือน` is of the
 * round said last, `เสร็จแล้ว เอ้ย ได้แค่ 80%` is not done.
 */
export function asMeant(pieces: Pieces): Meant {
  const parted = partedAtCorrection(pieces.text);
  const none: Meant = { pieces, takenBack: [], corrected: [] };
  if (!parted) return none;
  const { before, behind } = parted;
  const isBefore = ({ to }: Found<unknown>): boolean => to <= before;
  const isBehind = ({ from }: Found<unknown>): boolean => from >= behind;
  const corrected: Part['key'][] = [];
  const meant = <T>(key: Part['key'], found: readonly Found<T>[]): Found<T>[] => {
    const last = found.filter(isBehind).at(-1);
    if (!last || !found.some(isBefore)) return [...found];
    corrected.push(key);
    return found.map((one) => (isBefore(one) ? { ...one, ...last, from: one.from, to: one.to } : one));
  };
  const measures = meant('measure', pieces.measures) as Pieces['measures'];
  const rounds = meant('round', pieces.rounds);
  const relativeRounds = rounds.length === 0 ? meant('round', pieces.relativeRounds) : pieces.relativeRounds;
  const years = meant('fiscalYear', pieces.years);
  const progress = meant('progress', pieces.progress);
  const status = meant('status', pieces.status);
  // Of a share and a word for it the one that is said behind takes the place of the other.
  const [gone, stays] = progress.some(isBehind) ? [status, progress] : [progress, status];
  const replaced = stays.some(isBehind) && !gone.some(isBehind) ? gone.filter(isBefore) : [];
  if (corrected.length === 0 && replaced.length === 0) return none;
  const left = <T>(found: Found<T>[]): Found<T>[] =>
    found.filter((one) => !(replaced as Found<unknown>[]).includes(one));
  const asTaken = ({ from, to }: { from: number; to: number }): Part => ({ from, to, key: 'taken_back', value: '' });
  return {
    pieces: { ...pieces, measures, rounds, relativeRounds, years, progress: left(progress), status: left(status) },
    takenBack: [asTaken({ from: before + 1, to: behind }), ...replaced.map(asTaken)],
    corrected,
  };
}
