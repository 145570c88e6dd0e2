import type { Found } from '../../../domain/thai-text/find-all';
import type { Pieces } from '../pieces';
import { roundsReported } from '../slots/relative-rounds';
import type { Slots } from '../types';

/** What a report may say in parts of their own. */
export type ReportSlots = Pick<
  Slots,
  'measure' | 'measures' | 'measureText' | 'round' | 'progress' | 'status' | 'fiscalYear'
>;

type Key = Exclude<keyof ReportSlots, 'measures'>;
/** A piece of a text that may fill a slot of a report, or the command. */
export interface Part {
  from: number;
  to: number;
  /** `taken_back`: what says that something said before is not meant */
  key: Key | 'command' | 'taken_back';
  value: string | number;
  /** all measures that were named in one go */
  all?: readonly number[];
  /** the year (BE) of a round that is named from the open one; it must stand for itself: `รอบนี้คนไม่พอ` names none */
  yearOfRound?: number;
}

/** All that may be part of a report, from left to right, the longer first. A title counts where no number names a measure. */
export function partsOf(pieces: Pieces): Part[] {
  const { title, measures } = pieces;
  const as = (key: Key, found: readonly Found<string | number>[]): Part[] => found.map((one) => ({ ...one, key }));
  // `กำลังทำอยู่ครึ่งหนึ่ง`: the verb serves both; the status keeps it, the share begins behind it.
  const progress = pieces.progress.map((share) => {
    const status = pieces.status.find(({ from, to }) => from < share.from && to > share.from && to < share.to);
    return status ? { ...share, from: status.to } : share;
  });
  return [
    ...as('measure', measures),
    ...(title && measures.length === 0 ? as('measure', [title]) : []),
    ...as('progress', progress),
    ...as('round', pieces.rounds),
    ...(pieces.rounds.length === 0 ? relativeParts(pieces) : []),
    ...as('fiscalYear', pieces.years),
    ...as('status', pieces.status),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
}

const relativeParts = ({ text, relativeRounds }: Pieces): Part[] =>
  roundsReported(text, relativeRounds).map(({ from, to, value: { round, fiscalYear } }) => ({
    from,
    to,
    key: 'round',
    value: round,
    yearOfRound: fiscalYear,
  }));
