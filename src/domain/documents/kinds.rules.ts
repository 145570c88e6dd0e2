import type { Round } from '../calendar/dates';

/**
 * The office's papers, by the letters of the contract: A analysis of an assessment · B measures · C results of a round · D memo · E cover and
 * foreword · F list for ITAS · G everything of a round in one.
 */
export const PAPER_KINDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type PaperFormat = (typeof FORMATS)[number];

const FORMATS_OF: Record<PaperKind, readonly PaperFormat[]> = {
  A: FORMATS,
  B: FORMATS,
  C: FORMATS,
  D: ['docx', 'pdf'],
  E: ['docx', 'pdf'],
  F: ['pdf', 'xlsx'],
  G: ['pdf'],
};

/** The formats a paper is made in. */
export const formatsOf = (kind: PaperKind): readonly PaperFormat[] => FORMATS_OF[kind];

const OF_A_ROUND: readonly PaperKind[] = ['C', 'D', 'E', 'G'];
/** Whether a paper is of a round; the others are of a year. */
export const isOfRound = (kind: PaperKind): boolean => OF_A_ROUND.includes(kind);

const OF_UNITS: readonly PaperKind[] = ['B', 'C'];
/** Whether a paper can be made of the measures of some units alone; the others are the whole office's. */
export const isOfUnits = (kind: PaperKind): boolean => OF_UNITS.includes(kind);

const WITH_MEMO = ['D', 'G'] as const satisfies readonly PaperKind[];
export type MemoKind = (typeof WITH_MEMO)[number];
/** Whether a paper has the number and day of a memo (ที่, วันที่), which are asked when it is made. */
export const isMemo = (kind: PaperKind): kind is MemoKind => (WITH_MEMO as readonly PaperKind[]).includes(kind);

/** A paper that somebody wants. */
export interface PaperWish {
  kind: PaperKind;
  /** BE, of the plan; of an analysis too, which is of the assessment of the year before */
  fiscalYear: number;
  /** null: it is of no round */
  round: Round | null;
  format: PaperFormat;
  /** keys of the units whose measures stand in it, in order; null: all of the office */
  units: readonly string[] | null;
  /** of a memo; null: what the office has set stands there */
  memo: MemoHead | null;
  /** made of what is released alone, for everybody; absent: of all on record, for who asked */
  isReleased?: boolean;
}

/** What stands at the head of a memo; null: left to be written by hand. */
export interface MemoHead {
  /** ที่ */
  number: string | null;
  /** วันที่, `YYYY-MM-DD` */
  datedOn: string | null;
}

/** What the versions of one document have in common, as a key. */
export function documentKey({ kind, fiscalYear, round, format, units, isReleased }: Omit<PaperWish, 'memo'>): string {
  const whose = isReleased ? 'released' : units === null ? 'office' : units.join('+');
  return [kind, fiscalYear, round ?? 'year', format, whose].join('/');
}
