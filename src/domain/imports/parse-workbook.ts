import { inThread, type ThreadBounds } from './in-thread';
import { IMPORT_LIMITS } from './limits';

const BOUNDS: ThreadBounds = { withinMs: 20_000, megabytes: 512 };

/** A cell as the parser gives it. */
export interface WorkbookCell {
  /** what Excel shows, for all but dates */
  shown: string;
  /** where it is a date: as typed, in the years of the workbook's calendar */
  date: { year: number; month: number; day: number } | null;
  /** its format, e.g. `mmm-yy` */
  format: string;
  /** `error`: it shows one, `#REF!`; `uncomputed`: a formula whose value the file does not hold */
  trouble: 'error' | 'uncomputed' | null;
}

export interface WorkbookSheet {
  name: string;
  isHidden: boolean;
  /** Missing ones are empty. Rows and columns from 0 here and below. */
  rows: (WorkbookCell | undefined)[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** merged cells: the rows they cover, their first column and their last */
  merged: { from: number; to: number; column: number; toColumn: number }[];
}

/**
 * SheetJS knows how Excel shows a number: `80%`, not 0.8. Formats for Thai digits and calendars are taken off before: it does not know
 * them, and digits are read in either script.
 */
const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { read, SSF } = require(workerData.xlsx);
  const options = {
    type: 'buffer', dense: true, cellStyles: true, cellNF: true, cellFormula: true, cellHTML: false, sheetStubs: true,
  };
  const bookIn = (bytes) => {
    try {
      return read(bytes, options);
    } catch {
      // Whatever its XML lacks: it is the file that is told.
      return null;
    }
  };
  const book = bookIn(workerData.bytes);
  const date1904 = Boolean(book?.Workbook?.WBProps?.date1904);
  const cellOf = (cell) => {
    const format = typeof cell.z === 'string' ? cell.z.replace(/\\[\\$-[^\\]]*\\]/g, '').replace(/t(?=[0#?])/g, '') : 'General';
    const isNumber = cell.t === 'n' && Number.isFinite(cell.v);
    const typed = isNumber && SSF.is_date(format) ? SSF.parse_date_code(cell.v, { date1904 }) : null;
    const date = typed && { year: typed.y, month: typed.m, day: typed.d };
    const trouble = cell.t === 'e' ? 'error' : cell.f !== undefined && cell.t === 'z' ? 'uncomputed' : null;
    const shown = trouble ? '' : isNumber && !date ? SSF.format(format, cell.v) : String(cell.w ?? cell.v ?? '');
    return { shown, date, format, trouble };
  };
  const numbers = (list, isWanted) => (list ?? []).flatMap((one, index) => (one && isWanted(one) ? [index] : []));
  const sheets = (book?.SheetNames ?? []).map((name, index) => {
    const sheet = book.Sheets[name];
    return {
      name,
      isHidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
      rows: Array.from(sheet['!data'] ?? [], (row) => Array.from(row ?? [], (cell) => (cell ? cellOf(cell) : undefined))),
      hiddenRows: numbers(sheet['!rows'], (row) => row.hidden),
      hiddenColumns: numbers(sheet['!cols'], (column) => column.hidden),
      merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({ from: s.r, to: e.r, column: s.c, toColumn: e.c })),
    };
  });
  const characters = sheets.flatMap(({ rows }) => rows.flat()).reduce((sum, cell) => sum + (cell?.shown.length ?? 0), 0);
  parentPort.postMessage(book === null ? 'no_workbook' : characters > workerData.characters ? 'too_much_text' : sheets);
`;

/**
 * Parses a workbook in a thread of its own.
 * @returns its sheets; or `no_workbook`; `too_much_text`: its cells hold more than an import may (one text may stand in all of them);
 * `too_much`: it takes too much time or memory
 */
export async function parseWorkbook(
  bytes: Buffer,
  characters: number = IMPORT_LIMITS.characters,
  bounds: ThreadBounds = BOUNDS,
): Promise<WorkbookSheet[] | 'no_workbook' | 'too_much_text' | 'too_much'> {
  const data = { bytes, xlsx: require.resolve('@e965/xlsx'), characters };
  return (await inThread<WorkbookSheet[] | 'no_workbook' | 'too_much_text'>(SCRIPT, data, bounds)) ?? 'too_much';
}
