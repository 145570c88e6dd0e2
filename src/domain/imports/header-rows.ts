import type { Grid } from './grid';
import { columnOf, isHeader } from './table-columns';

/** How a kind of table is known by its head. */
export interface Heads {
  /** null: no column of it */
  columnOf(cell: string): string | null;
  isHeader(row: readonly string[]): boolean;
}

/**
 * A table whose header takes two rows, as one with a single header: what stands in the lower row is the column's name (`การดำเนินการ` over
 * `ระยะเวลา` and `การติดตามผล`). Any other table is given back as it is.
 */
export function joinHeaderRows(grid: Grid, heads: Heads = { columnOf, isHeader }): Grid {
  const rows = [...grid.rows];
  for (let row = 0; row + 1 < rows.length; row += 1) {
    const joined = joinedHeader(rows[row] ?? [], rows[row + 1] ?? [], heads);
    if (joined) rows.splice(row, 2, [], joined);
  }
  return {
    ...grid,
    rows,
    where: grid.where.bind(grid),
    isRepeated: grid.isRepeated.bind(grid),
    isAcross: grid.isAcross.bind(grid),
  };
}

/** One header of two rows; null: they are none. */
function joinedHeader(upper: readonly string[], lower: readonly string[], heads: Heads): string[] | null {
  const below = lower.map((cell, index) => (cell.trim() === '' || cell === upper[index] ? null : heads.columnOf(cell)));
  const isOnlyNames = lower.every((cell, index) => cell.trim() === '' || cell === upper[index] || below[index]);
  // A row of the title above a header names no column that the header leaves open.
  const hasNameAbove = upper.some((cell, index) => !below[index] && heads.columnOf(cell) !== null);
  if (!isOnlyNames || !hasNameAbove || !below.some((column) => column !== null)) return null;
  const width = Math.max(upper.length, lower.length);
  const joined = Array.from({ length: width }, (_, index) => (below[index] ? lower[index] : upper[index]) ?? '');
  return heads.isHeader(joined) ? joined : null;
}
