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
  /** of all cells of a workbook together: one text may stand in all of them */
  characters: 10_000_000,
  /** one row of a table */
  rowCharacters: 200_000,
  /** problems that are listed; who has more corrects these first */
  problems: 500,
} as const;

export const MEGABYTE = 1024 * 1024;
