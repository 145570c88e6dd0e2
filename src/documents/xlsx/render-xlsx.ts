import { repacked, withTime } from '../fixed-zip';
import type { Paper } from '../paper';
import { lineWords } from '../words/line-pieces';
import { printSetup } from './print-setup';
import { SheetWriter } from './rows';
import { sheetPlans } from './sheets';

const FONT = { fontFamily: 'TH SarabunPSK', fontSize: 16 };

/** A paper (`printReady`) as an Excel workbook, a sheet for each of its tables. The same paper gives the same bytes. */
export async function renderXlsx(paper: Paper): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const words = lineWords([paper.office, ...(paper.words ?? [])]);
  const sheets = sheetPlans(paper).map((plan) => ({ plan, ...new SheetWriter(plan, paper.digits, words).write() }));
  const titles = sheets.map(({ plan, head }) => ({ name: plan.name, head }));
  const workbook = await writeWorkbook(
    sheets.map(({ plan, rows, widths, head }) => ({
      sheet: plan.name,
      data: rows,
      columns: widths.map((width) => ({ width })),
      // Without it the sheet has no page setup; the library writes what it is told, its types know one of the two.
      orientation: plan.orientation as 'landscape',
      // A head far down would leave no room to read below it.
      ...(head !== null && head.to <= FROZEN_ROWS ? { stickyRowsCount: head.to } : {}),
    })),
    { ...FONT, features: [printSetup(titles)] },
  ).toBuffer();
  return repacked(new Uint8Array(workbook), (text) => withTime(text, paper.madeAt));
}

const FROZEN_ROWS = 6;
