import { unzipWithin } from '../archives/unzip-within';
import { type ImportLimits, MEGABYTE } from './limits';
import type { ImportProblem } from './office-file';
import { tableText } from './table-texts';
import { checkSheet, sheetNames } from './workbook-sheets';

/**
 * Unpacks a workbook within bounds and looks at the size of its sheets, before it is parsed.
 * @param file name shown in problems
 * @returns a workbook that holds only what was looked at, for the parser; or what is too much, and where
 */
export async function checkWorkbook(
  file: string,
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<Buffer | { problems: ImportProblem[] }> {
  const unpacked = { entries: limits.entries, bytes: limits.unpackedMegabytes * MEGABYTE };
  const unzipped = await unzipWithin(bytes, unpacked, (name) => /\.(xml|rels)$/.test(name));
  if ('trouble' in unzipped) {
    const message =
      unzipped.trouble === 'broken' ? tableText.notXlsx : tableText.unpacksTooLarge(limits.unpackedMegabytes);
    return { problems: [{ where: file, message }] };
  }
  const { files } = unzipped;
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const names = sheetNames(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  const problems: ImportProblem[] = [];
  let cells = 0;
  let area = 0;
  // A sheet may stand anywhere: the relations say where.
  for (const name of [...files.keys()].filter((one) => text(one).includes('sheetData'))) {
    const sheet = checkSheet(text(name), limits);
    files.set(name, Buffer.from(sheet.xml));
    cells += sheet.cells;
    area += sheet.area;
    const where = `${file} ${names.get(name) ?? name}`;
    if (sheet.farCell) problems.push({ where: `${where}!${sheet.farCell}`, message: tableText.farCell(limits) });
  }
  if (cells > limits.cells) problems.push({ where: file, message: tableText.tooManyCells(limits.cells) });
  if (area > limits.area) problems.push({ where: file, message: tableText.tooWide });
  if (problems.length > 0) return { problems };
  // Packed anew, so that the parser finds nothing that was not looked at.
  const { zipSync } = await import('fflate');
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
}
