import type { LocalDate, Round } from '../calendar/dates';

/** How an office has its papers. */
export interface PaperSettings {
  /** how numbers are written */
  digits: 'thai' | 'arabic';
  /** the analysis with strengths, weaknesses and ways to improve, or the one table of what to improve */
  analysis: 'full' | 'short';
  measures: MeasureColumns;
  results: ResultColumns;
  /** who makes the reports; null: not said */
  author: {
    /** as on a cover, e.g. `งานนิติการ สำนักปลัด` */
    unit: string | null;
    /** e.g. `นิติกรปฏิบัติการ` */
    position: string | null;
  };
  /** of whoever answers what is asked about the papers, e.g. `0 4312 3456 ต่อ 101`; null: not said */
  telephone: string | null;
  /** what is said anew each year, in order of year */
  years: PaperYear[];
  /** PNG or JPEG; null: its place is left empty */
  emblem: Uint8Array | null;
}

/**
 * The columns of the table of measures. `brief`: measure, procedure, unit, follow-up; `guided`: with the guidelines in a column;
 * `timed`: with the period in a column.
 */
export const MEASURE_COLUMNS = ['brief', 'guided', 'timed'] as const;
export type MeasureColumns = (typeof MEASURE_COLUMNS)[number];

/** The table of results: a row for each measure, or the measures under the indicators they are for. */
export const RESULT_COLUMNS = ['by_measure', 'by_indicator'] as const;
export type ResultColumns = (typeof RESULT_COLUMNS)[number];

/** What the papers of one year say in the office's own words. Null, or an empty foreword: the usual words. */
export interface PaperYear {
  /** BE, of the plan */
  fiscalYear: number;
  /** คำนำ, by paragraph */
  foreword: string[];
  /** any day of the month that the foreword is dated */
  forewordOn: LocalDate | null;
  /** who writes the memo, e.g. `นักวิชาการคอมพิวเตอร์ชำนาญการ` */
  memoAuthor: string | null;
  /** whom it is to (เรียน); null: the last position of the chain */
  memoTo: string | null;
  /** why it is written, what was done, and what is asked for */
  reason: string | null;
  result: string | null;
  request: string | null;
  memos: MemoNumber[];
  /** stands under the title on the cover, e.g. `(ดำเนินการต่อเนื่องจากปีงบประมาณ พ.ศ. 2564)`; null: nothing */
  coverNote: string | null;
  /** the day by which each O item of the year is to have its page; null: the usual one */
  itemsDue: LocalDate | null;
}

/** What a round's memo is filed under. */
export interface MemoNumber {
  round: Round;
  /** ที่, e.g. `๕๖๖๐๑/-` */
  number: string | null;
  /** วันที่ */
  on: LocalDate | null;
}

/** Of an office that has set nothing. */
export const USUAL_SETTINGS: PaperSettings = {
  digits: 'thai',
  analysis: 'full',
  measures: 'guided',
  results: 'by_measure',
  author: { unit: null, position: null },
  telephone: null,
  years: [],
  emblem: null,
};

/** A year of which nothing is said. */
export const blankYear = (fiscalYear: number): PaperYear => ({
  fiscalYear,
  foreword: [],
  forewordOn: null,
  memoAuthor: null,
  memoTo: null,
  reason: null,
  result: null,
  request: null,
  memos: [],
  coverNote: null,
  itemsDue: null,
});

/** What a year's papers say in the office's own words. */
export const yearOfPapers = ({ years }: Pick<PaperSettings, 'years'>, fiscalYear: number): PaperYear =>
  // What was stored before something could be said does not say it.
  ({ ...blankYear(fiscalYear), ...years.find((one) => one.fiscalYear === fiscalYear) });
