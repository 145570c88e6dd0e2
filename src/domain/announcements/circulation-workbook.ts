import { CIRCULATION_COLUMNS, type CirculationLine, circulationTable } from './circulation-table';

const WIDTHS = [8, 30, 30, 30, 26, 26];

/**
 * The evidence that an announcement was circulated, as an Excel workbook of one sheet: what it is about, then the table.
 * @param about lines above the table, e.g. the announcement's text and when it was sent
 */
export async function circulationWorkbook(
  about: readonly string[],
  lines: readonly CirculationLine[],
): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const cell = (value: string, isBold = false) => ({
    ...{ value, type: String, wrap: true, alignVertical: 'top' as const },
    ...(isBold && { fontWeight: 'bold' as const }),
  });
  const data = [
    ...about.map((line) => [cell(line)]),
    [cell('')],
    CIRCULATION_COLUMNS.map((column) => cell(column, true)),
    ...circulationTable(lines).map((cells) => cells.map((value) => cell(value))),
  ];
  return writeWorkbook(data, { sheet: 'แจ้งเวียน', columns: WIDTHS.map((width) => ({ width })) }).toBuffer();
}
