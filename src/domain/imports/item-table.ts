import { Refusal } from '../../refusal';
import type { LocalDate } from '../calendar/dates';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { takeItemUrl } from '../papers/items.rules';
import { comparable } from '../thai-text/comparable';
import { toArabicDigits } from '../thai-text/digits';
import { formerNameProblem } from '../units/former-names.rules';
import { dayIn } from './cell-day';
import { cellText } from './cell-list';
import { unitsOf } from './cell-values';
import type { Grid } from './grid';
import { itemTableText } from './item-table-texts';
import type { ImportProblem } from './office-file';
import { columnOf } from './table-columns';
import { tableText } from './table-texts';
import { readTitle, type Sender } from './table-title';
import { unitNames } from './unit-names';

/** What a row says of an O item; undefined: nothing, what is known stays. */
export interface ItemSaidInRow {
  /** `O42` */
  code: string;
  title: string | undefined;
  /** its key */
  unit: string | undefined;
  url: string | undefined;
  publishedOn: LocalDate | undefined;
  where: string;
}

/** The O items of one year of one office, as a table gives them. */
export interface ItemsToImport {
  office: OfficeId;
  /** BE */
  fiscalYear: number;
  where: string;
  items: ItemSaidInRow[];
  /** what could not be read; the rest may be imported all the same */
  unread: ImportProblem[];
}

type Column = 'code' | 'title' | 'unit' | 'url' | 'publishedOn' | 'passedOver';
const WORDS: Record<Column, readonly string[]> = {
  code: ['ข้อ', 'รหัสข้อ', 'รหัส', 'ข้อOIT', 'ข้อคำถาม', 'OIT'],
  title: [
    'รายการข้อมูล',
    'รายการข้อมูลสาธารณะ',
    'รายการ',
    'ชื่อรายการ',
    'ข้อมูล',
    'ชื่อข้อ',
    'ประเด็นการตรวจ',
    'องค์ประกอบด้านข้อมูล',
    'หัวข้อ',
  ],
  unit: [],
  url: [
    'ที่อยู่เว็บ(url)',
    'ที่อยู่เว็บ',
    'ที่อยู่เว็บไซต์',
    'url',
    'ลิงก์',
    'ลิงค์',
    'ลิ้งค์',
    'ลิงก์(url)',
    'link',
    'url/ลิงก์',
    'ลิงก์ที่เผยแพร่',
    'urlที่เผยแพร่',
    'เว็บไซต์',
  ],
  publishedOn: ['วันที่เผยแพร่', 'วันเผยแพร่', 'เผยแพร่เมื่อ', 'วันที่ลงเว็บไซต์'],
  passedOver: ['ผลตรวจลิงก์', 'ที่', 'ลำดับ', 'ลำดับที่', 'หมายเหตุ'],
};
const COLUMNS = new Map(
  (Object.entries(WORDS) as [Column, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [comparable(word), column] as const),
  ),
);
const columnIn = (cell: string): Column | null =>
  COLUMNS.get(comparable(cell)) ?? (columnOf(cell) === 'units' ? 'unit' : null);

/** A table of items says where each is: of measures, scores and results no column is an address. */
function isItemHeader(row: readonly string[]): boolean {
  const columns = row.map(columnIn);
  const isNamed = columns.includes('code') || columns.includes('title');
  return isNamed && (columns.includes('url') || (columns.includes('code') && columns.includes('title')));
}

/** Whether a grid holds a table of O items. */
export const hasItems = (grid: Grid): boolean => grid.rows.some(isItemHeader);

/**
 * Reads a table of the O items of a year: a row each, with its title, unit, address and day; an empty cell says nothing. Headings between the
 * rows are passed over.
 * @returns null where the grid holds no such table
 */
export function readItemTable(
  grid: Grid,
  offices: readonly Organisation[],
  sender: Sender | null,
): ItemsToImport | { problems: ImportProblem[] } | null {
  const header = grid.rows.findIndex(isItemHeader);
  if (header < 0) return null;
  const title = readTitle(grid, header, offices, sender);
  const columns = new Map<Column, number>();
  const unread: ImportProblem[] = [];
  for (const [index, cell] of (grid.rows[header] ?? []).entries()) {
    const column = columnIn(cell);
    if (column) columns.set(column, columns.get(column) ?? index);
    else if (cellText(cell) !== '') {
      unread.push({ where: grid.where(header, index), message: itemTableText.unknownColumn(cellText(cell)) });
    }
  }
  const troubles = grid.troubles
    .filter(({ column }) => column === null || [...columns.values()].includes(column))
    .map(({ row, column, message }) => ({ where: grid.where(row ?? header, column ?? 0), message }));
  if ('problems' in title) return { problems: [...title.problems, ...troubles] };
  if (troubles.length > 0) return { problems: troubles };
  const { organisation, fiscalYear } = title;
  const items = new Map<string, ItemSaidInRow>();
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    const cell = (column: Column) => ({
      text: cellText(cells[columns.get(column) ?? -1] ?? ''),
      where: grid.where(row, columns.get(column) ?? 0),
    });
    if (isItemHeader(cells) || grid.isAcross(row) || cells.every((one) => cellText(one) === '')) continue;
    const read = readRow(cell, organisation);
    if (!read) continue;
    unread.push(...read.unread);
    const { item } = read;
    const before = item && items.get(item.code);
    if (item && before) unread.push({ where: item.where, message: itemTableText.twice(item.code, before.where) });
    else if (item) items.set(item.code, item);
  }
  const where = grid.where(header, 0);
  if (items.size === 0) return { problems: unread.length > 0 ? unread : [{ where, message: itemTableText.noItems }] };
  return { office: organisation._id, fiscalYear, where, items: [...items.values()], unread };
}

type CellOf = (column: Column) => { text: string; where: string };
const LONGEST_TITLE = 300;

/** One row; null: it is about no item. */
function readRow(
  cell: CellOf,
  organisation: Organisation,
): { item: ItemSaidInRow | null; unread: ImportProblem[] } | null {
  const named = codeIn(cell('code').text, true) ?? codeIn(cell('title').text, false);
  const [link, day, unit] = [cell('url'), cell('publishedOn'), cell('unit')];
  if (!named) {
    // A heading between items has neither; a row that gives an address is meant as an item.
    if (!/https?:/i.test(link.text)) return null;
    const { where, text } = cell('code');
    return { item: null, unread: [{ where, message: itemTableText.noCode(text) }] };
  }
  const unread: ImportProblem[] = [];
  const take = <T>(text: string, where: string, read: () => T | string): T | undefined => {
    if (NONE.test(text)) return undefined;
    const value = read();
    if (typeof value !== 'string') return value;
    unread.push({ where, message: value });
    return undefined;
  };
  const heading = cell('title').text || named.rest;
  const title = codeIn(heading, false)?.rest || heading;
  const said = {
    title: take(title, cell('title').where, () => (title.length > LONGEST_TITLE ? tableText.tooLong : { title })),
    unit: take(unit.text, unit.where, () => unitIn(unit.text, organisation)),
    url: take(link.text, link.where, () => urlIn(link.text)),
    publishedOn: take(day.text, day.where, () => {
      const on = dayIn(day.text);
      return on ? { on } : itemTableText.day(day.text);
    }),
  };
  const item = {
    code: named.code,
    title: said.title?.title,
    unit: said.unit?.key,
    url: said.url?.url,
    publishedOn: said.publishedOn?.on,
    where: cell(cell('code').text === '' ? 'title' : 'code').where,
  };
  return { item, unread };
}

/** What stands where nothing does; our own papers say ยังไม่มี. */
const NONE = /^(?:[-–—.…\s]*|ยังไม่มี|ไม่มี)$/;

/** `O3`, `ข้อ O๓`, `O3 โครงสร้าง`; in a column of codes `3` and `03` too. Null: none. */
function codeIn(text: string, isColumn: boolean): { code: string; rest: string } | null {
  const letter = isColumn ? '(?:O\\s*)?' : 'O\\s*';
  const [, digits, rest = ''] =
    new RegExp(`^(?:ข้อ(?:ที่)?\\s*)?${letter}(\\d{1,3})(?!\\d)\\s*[.:)\\-–]?\\s*(.*)$`, 'iu').exec(
      toArabicDigits(text),
    ) ?? [];
  const num = Number(digits);
  return digits === undefined || num === 0 || num > 99 ? null : { code: `O${num}`, rest };
}

function unitIn(text: string, organisation: Organisation): { key: string } | string {
  const { values, wrong } = unitsOf(text, organisation);
  const [key, ...others] = values;
  const [unknown] = wrong;
  if (unknown !== undefined) {
    return formerNameProblem(organisation, unknown) ?? tableText.unknownUnit(unknown, unitNames(organisation));
  }
  return key === undefined || others.length > 0 ? itemTableText.severalUnits : { key };
}

function urlIn(text: string): { url: string } | string {
  const [first = text, ...others] = text.match(/https?:\/\/\S+/giu) ?? [];
  if (others.length > 0) return itemTableText.severalUrls;
  try {
    return { url: takeItemUrl(first) };
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
