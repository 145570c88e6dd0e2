/** A table as read from a file: cells by row and column, each able to tell where it stands. Empty cells are ''. Indexes are from 0. */
export interface Grid {
  rows: readonly (readonly string[])[];
  /** `FILE:LINE` or `FILE SHEET!CELL` */
  where(row: number, column: number): string;
  /** the name of the sheet; null: the file has none */
  sheet: string | null;
  /** Whether a cell only repeats the one above, with which it is merged. */
  isRepeated(row: number, column: number): boolean;
  /** Whether a row is one cell, merged over the whole width of the table: a heading, not a measure that lacks its other cells. */
  isAcross(row: number): boolean;
  /** what cannot be taken as it is shown; null: the row or column as a whole */
  troubles: readonly { row: number | null; column: number | null; message: string }[];
}

/** What a file of plain text cannot have. */
export const PLAIN = {
  sheet: null,
  isRepeated: () => false,
  isAcross: () => false,
  troubles: [],
} satisfies Partial<Grid>;
