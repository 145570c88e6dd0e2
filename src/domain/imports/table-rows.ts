import type { Organisation } from '../organisations/organisation.model';
import type { ImportProblem } from './office-file';

/** What a table may tell of an office. */
export type TableKind = 'units' | 'chain' | 'due' | 'holidays';

/** A cell of a table: what it says, and where it stands. */
export interface TableCell {
  text: string;
  where: string;
}

/** One row of a table, by column; a column that the table does not have is missing. */
export interface TableRow {
  cell(column: string): TableCell;
  has(column: string): boolean;
}

/** What a table makes of its office; problems where it does not hold up. */
export type TableRead = { organisation: Organisation } | { problems: ImportProblem[] };
