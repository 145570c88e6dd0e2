import { IMPORT_LIMITS, type ImportLimits } from './limits';

/** A cell that stands too far from the rest, or null; and the sheet without what nobody sees in it. */
export interface CheckedSheet {
  xml: string;
  /** e.g. `XFD1048576`, or whatever stands in its place */
  farCell: string | null;
  cells: number;
  /** rows × columns up to the farthest cell */
  area: number;
}

// None goes over a `<`: where tags have no end, each would be looked for to the end of the file.
// Those without a place of their own stay: the ones behind them stand where they do because of them.
const EMPTY_CELL = /<(?:\w+:)?c\s(?=[^<>]*\br=)[^<>]*\/>/g;
const EMPTY_ROW = /<((?:\w+:)?row)\s(?=[^<>]*\br=)[^<>]*(?:\/>|>\s*<\/\1>)/g;
const COLUMN = /<(?:\w+:)?col\b[^<>]*>/g;
/** Every tag that may be a cell or a row to the parser, with what stands in it. */
const CELL_OR_ROW = /<(?:[^\s<>/]*:)?(c|row)(?=[\s/>])([^<>]*)/g;
const ATTRIBUTES = /^(?:\s+[\w:.-]+="[^"&]*")*\s*\/?$/;
const PLACE = /\sr="([^"]*)"/g;

/**
 * Looks at the cells of a worksheet before it is parsed: the parser makes a table as wide and high as the farthest cell. What is not
 * written as programs write it counts as far, since the parser may read it otherwise than we do. Cells that hold nothing, which Excel
 * keeps for their format, are left out.
 * @param xml of a worksheet
 */
export function checkSheet(xml: string, limits: ImportLimits = IMPORT_LIMITS): CheckedSheet {
  const kept = xml
    .replace(EMPTY_CELL, '')
    .replace(EMPTY_ROW, '')
    .replace(COLUMN, (tag) => nearColumn(tag, limits));
  const far: Record<'c' | 'row', string | null> = { c: null, row: null };
  let cells = 0;
  let [widest, highest] = [0, 0];
  for (const [tag, which, attributes = ''] of kept.matchAll(CELL_OR_ROW)) {
    const name = which === 'c' ? 'c' : 'row';
    if (name === 'c') cells += 1;
    if (!ATTRIBUTES.test(attributes)) far[name] ??= tag.slice(0, SHOWN);
    for (const [, place = ''] of attributes.matchAll(PLACE)) {
      const at = name === 'c' ? positionOf(place, limits) : positionOf(`A${place}`, limits);
      if (at === null) far[name] ??= place.slice(0, SHOWN);
      [widest, highest] = [Math.max(widest, at?.column ?? 0), Math.max(highest, at?.row ?? 0)];
    }
  }
  return { xml: kept, farCell: far.c ?? far.row, cells, area: widest * highest };
}

/** The look of columns is often told up to the last that Excel has, and a parser goes through all of them. */
function nearColumn(tag: string, limits: ImportLimits): string {
  const [, from, to] = /\smin="(\d{1,5})"\s+max="(\d{1,5})"/.exec(tag) ?? [];
  if (from === undefined || to === undefined) return '';
  return tag.replace(`max="${to}"`, `max="${Math.min(Number(to), limits.columns)}"`);
}

const SHOWN = 40;

/** Null: it is none, or too far away. */
function positionOf(cell: string, limits: ImportLimits): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? [];
  const [column, row] = [columnNumber(letters), Number(digits)];
  const isNear = letters !== '' && column <= limits.columns && row <= limits.rows;
  return isNear ? { column, row } : null;
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
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const names = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)) {
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
