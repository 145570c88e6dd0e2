export { FORMATS, type PaperFormat } from '../domain/documents/kinds.rules';

/**
 * A paper as every format takes it: what it says, in order, without how it looks. The folder of a paper makes it from records, the folder of
 * a format turns it into bytes. Texts are plain: no markup is read in them. `\n` in a text is a line break.
 */
export interface Paper {
  /** the file's title, and the name it is saved by, without ending */
  title: string;
  /** the office's name, the author of the file */
  office: string;
  /** the day it is dated: the file's own clock, too, so that the same data give the same bytes */
  madeAt: Date;
  orientation: 'portrait' | 'landscape';
  /** how numbers are written; formats turn the digits of every text but addresses of the web */
  digits: 'thai' | 'arabic';
  /** names of the office's own that no line's end may split, e.g. of its villages and units; those of the language are known */
  words?: readonly string[];
  blocks: Block[];
}

export type Block =
  /** the place of the office's emblem (ตรา): its picture, or an empty place of that size (3 cm high on a cover, 1.5 cm on a memo) */
  | { kind: 'emblem'; picture: Uint8Array | null; heightCm: number }
  /** level 1 is the paper's name, 2 a part, 3 a part of that; stays with what follows */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; align?: Align }
  | {
      kind: 'paragraph';
      text: string;
      align?: Align;
      bold?: true /** the first line is set in (2.5 cm), as in official letters */;
      setIn?: true;
    }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** label and what stands behind it on one line, e.g. `เรื่อง` of a memo; several on a line share it */
  | { kind: 'fields'; lines: { label: string; text: string }[][] }
  | Table
  /** each stands by itself at the right: a space to sign on, the name in brackets, the position, the day. Never parted by a page's end */
  | { kind: 'signatures'; blocks: Signature[] }
  /** room left empty, in lines */
  | { kind: 'space'; lines: number }
  /** what follows begins a page; with an orientation the pages from there on lie so, as where several papers are filed as one */
  | { kind: 'new-page'; orientation?: Paper['orientation'] };

export type Align = 'left' | 'center' | 'right';

export interface Table {
  kind: 'table';
  /** said above it; stays with its head */
  caption: string | null;
  columns: Column[];
  rows: Row[];
}

export interface Column {
  title: string;
  /** stands above this and its neighbours with the same one, e.g. ผลการดำเนินการ above ผลผลิต and ผลลัพธ์ */
  group?: string;
  /** share of the width; the shares of a table need not come to 1 */
  width: number;
  align?: Align;
}

/**
 * A row of cells, one for each column; or one text over the whole width that heads the rows below it.
 * `about`: what the row is of, e.g. `มาตรการ 4`: tells what changed between two versions; absent: the cell of the first column that numbers rows
 */
export type Row = { cells: Cell[]; about?: string } | { heading: string };

/** Paragraphs and lists, one below the other; a link is the address alone, shown as it is and followed when tapped. */
export type Cell = CellPart[];
export type CellPart = string | { list: string[]; ordered: boolean } | { link: string };

export interface Signature {
  /** what the position said, e.g. ความเห็น with its text; above the place to sign */
  says: string | null;
  /** the name in brackets; null: dots to write it on */
  name: string | null;
  /** empty: dots */
  position: string;
  /** the day, as it is written on the paper; null: dots */
  on: string | null;
}
