import { unzipWithin } from '../archives/unzip-within';
import { normaliseThai } from '../thai-text/normalise';
import { documentText } from './document-texts';
import { type Grid, PLAIN } from './grid';
import { IMPORT_LIMITS, type ImportLimits, MEGABYTE } from './limits';
import type { ImportProblem } from './office-file';
import { type DocumentCell, type DocumentPart, parseDocument } from './parse-document';
import { tableText } from './table-texts';

const TROUBLE = {
  no_document: documentText.notDocx,
  too_much_text: tableText.tooMuchText,
  too_much: tableText.tooSlow,
};

/** What old Word files begin with, and those with a password (OLE compound files). */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads the tables of a Word document, each with the paragraphs above it as rows of one cell: they say whose and of which year it is. A
 * table that goes on below a page's end as one of its own, with as many columns and nothing above it, belongs to the one before it.
 * @param file name shown in problems, as `FILE ตารางที่ N แถวที่ N คอลัมน์ที่ N`
 */
export async function docxGrids(
  file: string,
  bytes: Uint8Array,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<Grid[] | { problems: ImportProblem[] }> {
  const refused = (message: string) => ({ problems: [{ where: file, message }] });
  if (COMPOUND.equals(bytes.subarray(0, COMPOUND.length))) return refused(documentText.oldOrLocked);
  const unpacked = { entries: limits.entries, bytes: limits.unpackedMegabytes * MEGABYTE };
  const unzipped = await unzipWithin(bytes, unpacked, (name) => /\.(xml|rels)$/.test(name));
  if ('trouble' in unzipped) {
    return refused(
      unzipped.trouble === 'broken' ? documentText.notDocx : tableText.unpacksTooLarge(limits.unpackedMegabytes),
    );
  }
  const { files } = unzipped;
  // Word writes none; what they define could be far larger than the file.
  if ([...files.values()].some((one) => one.includes('<!DOCTYPE') || one.includes('<!ENTITY'))) {
    return refused(documentText.notDocx);
  }
  // Packed anew, so that the parser finds nothing that was not looked at: no pictures, no macros.
  const { zipSync } = await import('fflate');
  const parts = await parseDocument(Buffer.from(zipSync(Object.fromEntries(files), { level: 0 })), limits);
  if (parts === 'too_many_cells') return refused(tableText.tooManyCells(limits.cells));
  if (typeof parts === 'string') return refused(TROUBLE[parts]);
  return gridsOfParts(file, parts, limits);
}

/** The tables among what stands in a document (`docxGrids`). */
export function gridsOfParts(
  file: string,
  parts: readonly DocumentPart[],
  limits: ImportLimits,
): Grid[] | { problems: ImportProblem[] } {
  const tables = tablesIn(parts);
  const isTooWide = tables.some(({ rows }) => rows.some((row) => row.length > limits.columns));
  if (isTooWide || tables.some(({ rows }) => rows.length > limits.rows)) {
    return { problems: [{ where: file, message: tableText.tooWide }] };
  }
  return tables.map((table, index) => gridOf(file, table, index + 1));
}

interface FoundTable {
  /** the paragraphs above it */
  above: string[];
  rows: string[][];
  /** `ROW COLUMN` of what only repeats the cell above, with which it is merged; rows counted below the paragraphs */
  repeated: Set<string>;
  /** rows that are one cell */
  across: Set<number>;
}

function tablesIn(parts: readonly DocumentPart[]): FoundTable[] {
  const tables: FoundTable[] = [];
  let above: string[] = [];
  for (const part of parts) {
    if ('paragraph' in part) {
      const paragraph = normaliseThai(part.paragraph).trim();
      if (paragraph !== '') above.push(paragraph);
      continue;
    }
    const { rows, repeated, across } = spread(part.table);
    const last = tables.at(-1);
    if (last && above.length === 0 && widthOf(last.rows) === widthOf(rows)) {
      for (const cell of repeated) {
        const [row = '', column = ''] = cell.split(' ');
        last.repeated.add(`${Number(row) + last.rows.length} ${column}`);
      }
      for (const row of across) last.across.add(row + last.rows.length);
      last.rows.push(...rows);
    } else {
      tables.push({ above, rows, repeated, across });
    }
    above = [];
  }
  return tables;
}

const widthOf = (rows: readonly string[][]): number => rows.reduce((widest, row) => Math.max(widest, row.length), 0);

/** The cells at their places: one that goes over several rows has its text in each; to the side it stands once, as in a workbook. */
function spread(table: readonly DocumentCell[][]): Omit<FoundTable, 'above'> {
  const rows: string[][] = table.map(() => []);
  const taken = new Set<string>();
  const repeated = new Set<string>();
  for (const [row, cells] of table.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const text = normaliseThai(cell.text);
      const [tall, wide] = [Math.min(cell.rows, table.length - row), Math.max(cell.columns, 1)];
      for (let down = 0; down < tall; down += 1) {
        for (let across = 0; across < wide; across += 1) {
          taken.add(`${row + down} ${column + across}`);
          put(rows[row + down] ?? [], column + across, across === 0 ? text : '');
        }
        if (down > 0) repeated.add(`${row + down} ${column}`);
      }
      column += wide;
    }
  }
  const width = widthOf(rows);
  const across = table.flatMap((cells, row) =>
    width > 1 && cells.length === 1 && cells[0]?.columns === width ? [row] : [],
  );
  return { rows, repeated, across: new Set(across) };
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length <= column) cells.push('');
  cells[column] = text;
}

function gridOf(file: string, { above, rows, repeated, across }: FoundTable, number: number): Grid {
  const shift = above.length;
  return {
    ...PLAIN,
    rows: [...above.map((paragraph) => [paragraph]), ...rows],
    where: (row, column) =>
      row < shift ? documentText.above(file, number) : documentText.cell(file, number, row - shift + 1, column + 1),
    isRepeated: (row, column) => repeated.has(`${row - shift} ${column}`),
    isAcross: (row) => across.has(row - shift),
  };
}
