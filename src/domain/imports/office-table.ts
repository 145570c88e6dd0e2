import type { Organisation } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { cellText } from './cell-list';
import { readChainTable } from './chain-table';
import { readDueTable } from './due-table';
import type { Grid } from './grid';
import { readHolidaysTable } from './holidays-table';
import type { ImportProblem } from './office-file';
import { officeTableText } from './office-table-texts';
import type { TableKind, TableRead, TableRow } from './table-rows';
import { readOffice, type Sender } from './table-title';
import { readUnitsTable } from './units-table';

/** The words over the columns of each; the first is the one we show and use in the form. Those that it must have come first. */
const COLUMNS = {
  units: {
    name: ['ชื่อส่วนราชการ', 'ส่วนราชการ'],
    aliases: ['ชื่ออื่น', 'ชื่อย่อ', 'ชื่อเรียกอื่น'],
    key: ['รหัส', 'รหัสส่วนราชการ'],
    group: ['หมายถึงหลายส่วนราชการ'],
    num: ['ที่', 'ลำดับ', 'ลำดับที่'],
  },
  chain: {
    title: ['ตำแหน่ง', 'ชื่อตำแหน่ง'],
    key: ['รหัส', 'รหัสตำแหน่ง'],
    num: ['ที่', 'ลำดับ', 'ลำดับที่'],
  },
  due: {
    year: ['ปีงบประมาณ'],
    round: ['รอบ', 'รอบรายงาน'],
    dueOn: ['กำหนดส่ง', 'วันครบกำหนด'],
    num: ['ที่', 'ลำดับ', 'ลำดับที่'],
  },
  holidays: {
    from: ['วันหยุด', 'วันที่หยุด'],
    to: ['ถึงวันที่', 'วันสุดท้าย'],
    name: ['ชื่อวันหยุด'],
    num: ['ที่', 'ลำดับ', 'ลำดับที่'],
  },
} as const satisfies Record<TableKind, Record<string, readonly string[]>>;
const NEEDED: Record<TableKind, readonly string[]> = {
  units: ['name'],
  chain: ['title'],
  due: ['year', 'round', 'dueOn'],
  holidays: ['from', 'name'],
};

/** The names of a table's columns, as we show them. */
export const columnNames = (kind: TableKind): string[] => Object.values(COLUMNS[kind]).map(([word]) => word);

const READERS: Record<TableKind, (rows: readonly TableRow[], organisation: Organisation) => TableRead> = {
  units: readUnitsTable,
  chain: readChainTable,
  due: readDueTable,
  holidays: readHolidaysTable,
};

/** A table of one office that was read. */
export type OfficeTable = { kind: TableKind; where: string } & TableRead;

/**
 * Reads a table of what belongs to an office: its units, the positions that its reports go through, its due days, or its own
 * holidays. What the table has no
 * say in stays as it is.
 * @param offices as they are, or as other parts of the same import make them
 * @returns null where the grid holds no such table
 */
export function readOfficeTable(
  grid: Grid,
  offices: readonly Organisation[],
  sender: Sender | null,
): OfficeTable | null {
  const found = findHeader(grid);
  if (!found) return null;
  const { kind, header, columns } = found;
  const where = grid.where(header, 0);
  const organisation = readOffice(grid, header, offices, sender);
  const problems = troublesOf(grid, header, columns);
  if ('message' in organisation) return { kind, where, problems: [organisation, ...problems] };
  if (problems.length > 0) return { kind, where, problems };
  const rows = rowsOf(grid, header, columns);
  // What is left empty says nothing: a form that was not filled in takes nothing away.
  return { kind, where, ...(rows.length === 0 ? { organisation } : READERS[kind](rows, organisation)) };
}

interface Header {
  kind: TableKind;
  header: number;
  columns: ReadonlyMap<string, number>;
}

/** The first row that names nothing but columns of one kind of table, all that it needs among them. */
function findHeader(grid: Grid): Header | null {
  for (const [header, row] of grid.rows.entries()) {
    for (const kind of Object.keys(COLUMNS) as TableKind[]) {
      const columns = columnsOf(row, kind);
      if (columns && NEEDED[kind].every((column) => columns.has(column))) return { kind, header, columns };
    }
  }
  return null;
}

/** Null: something else stands in the row, or a column twice. */
function columnsOf(row: readonly string[], kind: TableKind): Map<string, number> | null {
  const columns = new Map<string, number>();
  for (const [index, cell] of row.entries()) {
    const written = comparable(cell);
    if (written === '') continue;
    const [column] = Object.entries(COLUMNS[kind]).find(([, words]) => words.map(comparable).includes(written)) ?? [];
    if (column === undefined || columns.has(column)) return null;
    columns.set(column, index);
  }
  return columns;
}

/** The rows with something in them but their number. */
function rowsOf(grid: Grid, header: number, columns: ReadonlyMap<string, number>): TableRow[] {
  const told = [...columns].filter(([column]) => column !== 'num').map(([, index]) => index);
  return grid.rows.flatMap((cells, row) => {
    const isFilled = row > header && told.some((index) => cellText(cells[index] ?? '') !== '');
    if (!isFilled) return [];
    const indexOf = (column: string): number => columns.get(column) ?? 0;
    return [
      {
        has: (column: string) => columns.has(column),
        cell: (column: string) => ({
          text: columns.has(column) ? (cells[indexOf(column)] ?? '') : '',
          where: grid.where(row, indexOf(column)),
        }),
      },
    ];
  });
}

function troublesOf(grid: Grid, header: number, columns: ReadonlyMap<string, number>): ImportProblem[] {
  const read = new Set(columns.values());
  return grid.troubles
    .filter(({ row, column }) => column === null || read.has(column) || (row !== null && row < header))
    .map(({ row, column, message }) => ({ where: grid.where(row ?? header, column ?? 0), message }));
}

/** Two tables of one kind would leave to chance which of them counts. */
export const repeatedTable = ({ where, kind }: OfficeTable): ImportProblem => ({
  where,
  message: officeTableText.repeated(kind),
});
