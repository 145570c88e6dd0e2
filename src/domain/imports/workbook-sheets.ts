import { IMPORT_LIMITS } from './limits';

/** A cell that stands too far from the rest, or null; and the sheet without what nobody sees in it. */
export interface CheckedSheet {
  xml: string;
  /** e.g. `XFD1048576` */
  farCell: string | null;
  cells: number;
}

const EMPTY_CELL = /<(?:\w+:)?c\b[^>]*\/>/g;
const EMPTY_ROW = /<((?:\w+:)?row)\b[^>]*(?:\/>|>\s*<\/\1>)/g;
const CELL = /<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3})(\d{1,7})"/g;
const ANY_CELL = /<(?:\w+:)?c[\s>]/g;
const ROW_NUMBER = /<(?:\w+:)?row\b[^>]*?\sr="(\d{1,10})"/g;

/**
 * Looks at the cells of a worksheet before it is parsed: the parser makes a table as wide and high as the farthest cell. Cells that hold
 * nothing, which Excel keeps for their format, are left out.
 * @param xml of `xl/worksheets/…`
 */
export function checkSheet(xml: string): CheckedSheet {
  const kept = xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
  let farCell: string | null = null;
  for (const [, column = '', row = ''] of kept.matchAll(CELL)) {
    if (columnNumber(column) > IMPORT_LIMITS.columns || Number(row) > IMPORT_LIMITS.rows) farCell ??= `${column}${row}`;
  }
  for (const [, row = ''] of kept.matchAll(ROW_NUMBER)) if (Number(row) > IMPORT_LIMITS.rows) farCell ??= `A${row}`;
  return { xml: kept, farCell, cells: kept.match(ANY_CELL)?.length ?? 0 };
}

/** A → 1, Z → 26, AA → 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The name that people see of each worksheet, by its file; a file that the workbook does not name is missing. */
export function sheetNames(workbook: string, relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
    if (id && target) targets.set(id, target.replace(/^\/?(xl\/)?/, 'xl/'));
  }
  const names = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const [id, name] = [attribute(tag, 'r:id'), attribute(tag, 'name')];
    const file = id && targets.get(id);
    if (file && name) names.set(file, name);
  }
  return names;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attribute(tag: string, name: string): string | null {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value?.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => ENTITIES[entity] ?? whole) ?? null;
}
