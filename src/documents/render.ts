import { withPngEmblems } from './emblems';
import type { Paper, PaperFormat } from './paper';
import { printReady } from './print-ready';
import { renderPdf } from './typst/render-pdf';
import { renderXlsx } from './xlsx/render-xlsx';

/**
 * A paper as a file's bytes. The same paper gives the same bytes. Emblems may be PNG, JPEG or WebP.
 * @throws when it cannot be made: an emblem that is no picture, a PDF that takes too long
 */
export async function render(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  const ready = await withPngEmblems(printReady(paper));
  switch (format) {
    case 'pdf':
      return renderPdf(ready);
    case 'docx': {
      // Loaded with the first of them: the text of its library alone is 2 MB.
      const { renderDocx } = await import('./docx/render-docx');
      return renderDocx(ready);
    }
    case 'xlsx':
      return renderXlsx(ready);
  }
}
