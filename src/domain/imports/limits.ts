/**
 * What an import may hold. Plans have dozens of measures; these bounds are far above that, and keep a file that somebody made, or that
 * went wrong, from taking the machine's memory or time. They are looked at before anything is parsed.
 */
export const IMPORT_LIMITS = {
  megabytes: 10,
  /** a YAML file holds one office, and costs far more to read than a table of its size */
  yamlMegabytes: 2,
  /** names, values and list entries */
  yamlValues: 100_000,
  /** a workbook unpacked */
  unpackedMegabytes: 60,
  entries: 1_000,
  rows: 20_000,
  columns: 300,
  cells: 300_000,
  /** rows × columns of all sheets of a workbook: the parser fills tables up */
  area: 6_000_000,
  /** of a PDF */
  pages: 300,
  /** of all cells of a workbook together: one text may stand in all of them */
  characters: 10_000_000,
  /** one row of a table */
  rowCharacters: 200_000,
  /** problems that are listed; who has more corrects these first */
  problems: 500,
};
export type ImportLimits = Readonly<typeof IMPORT_LIMITS>;

/**
 * What a file that is sent in a chat may hold: still far above a year's plan, and little enough to be read in a fraction of a second by a
 * process that answers others meanwhile.
 */
export const CHAT_LIMITS: ImportLimits = {
  ...IMPORT_LIMITS,
  megabytes: 5,
  yamlMegabytes: 0.5,
  yamlValues: 20_000,
  unpackedMegabytes: 10,
  rows: 1_000,
  columns: 100,
  cells: 30_000,
  area: 300_000,
  characters: 500_000,
  pages: 100,
};

export const MEGABYTE = 1024 * 1024;
