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
}

/**
 * The columns of the table of measures. `brief`: measure, procedure, unit, follow-up; `guided`: with the guidelines in a column;
 * `timed`: with the period in a column.
 */
export type MeasureColumns = 'brief' | 'guided' | 'timed';

/** The table of results: a row for each measure, or the measures under the indicators they are for. */
export type ResultColumns = 'by_measure' | 'by_indicator';

/** Of an office that has set nothing. */
export const USUAL_SETTINGS: PaperSettings = {
  digits: 'thai',
  analysis: 'full',
  measures: 'guided',
  results: 'by_measure',
  author: { unit: null, position: null },
};
