import { type CirculationLine, circulationTable } from './circulation-table';
import { circulationTexts } from './texts';

const WIDTHS = [8, 30, 30, 30, 34, 26];

/** The evidence of one version of an announcement. */
export interface CirculationSheet {
  /** of the sheet */
  name: string;
  /** lines above the table, e.g. the announcement's text and when it was sent */
  about: readonly string[];
  lines: readonly CirculationLine[];
}

/** The evidence that an announcement was circulated, as an Excel workbook: on each sheet what it is about, then the table. */
export async function circulationWorkbook(sheets: readonly CirculationSheet[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const cell = (value: string, isBold = false) => ({
    value,
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...(isBold && { fontWeight: 'bold' as const }),
  });
  const columns = WIDTHS.map((width) => ({ width }));
  const written = sheets.map(({ name, about, lines }) => ({
    sheet: name,
    columns,
    data: [
      ...about.map((line) => [cell(line)]),
      [cell('')],
      circulationTexts.columns.map((column) => cell(column, true)),
      ...circulationTable(lines).map((cells) => cells.map((value) => cell(value))),
    ],
  }));
  return writeWorkbook(written).toBuffer();
}
