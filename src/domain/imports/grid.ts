/** A table as read from a file: cells by row and column, each able to tell where it stands. Empty cells are ''. */
export interface Grid {
  rows: readonly (readonly string[])[];
  /** `FILE:LINE` or `FILE SHEET!CELL`; both indexes from 0 */
  where(row: number, column: number): string;
}
