import { read, utils } from '@e965/xlsx';

/** The sheets of a workbook: each as its name and what its cells show; empty ones are ''. */
export function sheetsIn(workbook: Uint8Array): { name: string; rows: string[][] }[] {
  const { SheetNames, Sheets } = read(workbook, { type: 'buffer' });
  return SheetNames.map((name) => {
    const sheet = Sheets[name];
    return { name, rows: sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }) : [] };
  });
}
