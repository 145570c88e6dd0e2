import { pdfText } from './document-texts';
import { gridsOfParts } from './docx-grids';
import type { Grid } from './grid';
import { IMPORT_LIMITS, type ImportLimits } from './limits';
import type { ImportProblem } from './office-file';
import { type PdfTrouble, parsePdf } from './parse-pdf';
import { tableText } from './table-texts';

/** What is said of a PDF that is not read, with what to do instead. */
const troubleText = (trouble: PdfTrouble, { pages, cells }: ImportLimits): string =>
  ({
    no_pdf: pdfText.broken,
    locked: pdfText.locked,
    runs_by_itself: pdfText.runsByItself,
    no_text: pdfText.scan,
    uncertain: pdfText.uncertain,
    too_many_pages: pdfText.tooManyPages(pages),
    too_much_text: tableText.tooMuchText,
    too_many_cells: tableText.tooManyCells(cells),
    too_much: tableText.tooSlow,
  })[trouble];

/** Reads the tables of a PDF as those of a Word document, where it says for certain what stands in which cell; else it is refused. */
export async function pdfGrids(
  file: string,
  bytes: Uint8Array,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<Grid[] | { problems: ImportProblem[] }> {
  const parts = await parsePdf(Buffer.from(bytes), limits);
  return typeof parts === 'string'
    ? { problems: [{ where: file, message: troubleText(parts, limits) }] }
    : gridsOfParts(file, parts, limits);
}
