import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Block, Cell, Paper, Row, Table } from '../paper';

const rowSchema = z.object({ about: z.string(), digests: z.array(z.string()) });
const tableSchema = z.object({ columns: z.array(z.string()), rows: z.array(rowSchema) });
const outlineSchema = z.object({ tables: z.array(tableSchema), texts: z.array(z.string()) });

/** What a paper says, as digests: tells what the next version of it changes, without the words themselves. */
export type Outline = z.infer<typeof outlineSchema>;

const DIGEST_CHARACTERS = 10;
const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, withBytes)).digest('base64url');
const short = (value: unknown): string => digestOf(value).slice(0, DIGEST_CHARACTERS);

/** Pictures count by their bytes. */
function withBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('base64url') : value;
}

/** What a paper says, but the day it was made: SHA-256. Where it is the same, the paper is. */
export function fingerprintOf({ madeAt: _madeAt, ...said }: Paper): string {
  return createHash('sha256').update(JSON.stringify(said, withBytes)).digest('hex');
}

/** What stands in each cell and text of a paper. */
export function outlineOf({ blocks }: Paper): Outline {
  const isTable = (block: Block): block is Table => block.kind === 'table';
  return {
    tables: blocks.filter(isTable).map(tableOf),
    texts: blocks.filter((block) => !isTable(block)).map(short),
  };
}

function tableOf({ columns, rows }: Table): Outline['tables'][number] {
  const about = columns.findIndex(({ title }) => NUMBERS.test(title));
  return {
    columns: columns.map(({ title }) => oneLine(title)),
    rows: rows.flatMap((row) => ('heading' in row ? [] : [rowOf(row, Math.max(about, 0))])),
  };
}

/** Heads of the column whose cell says which row it is. */
const NUMBERS = /^(?:ที่|ลำดับ|ข้อ)/;

const rowOf = (row: Extract<Row, { cells: Cell[] }>, about: number): Outline['tables'][number]['rows'][number] => ({
  about: row.about ?? oneLine(textOf(row.cells[about] ?? [])),
  digests: row.cells.map(short),
});

const textOf = (cell: Cell): string =>
  cell.map((part) => (typeof part === 'string' ? part : 'link' in part ? part.link : part.list.join(' '))).join(' ');

const LONGEST_NAME = 40;

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME)}…`;
}

/** An outline as it is stored. */
export const packOutline = (outline: Outline): Buffer => gzipSync(JSON.stringify(outline));

/** @throws where it is none */
export function unpackOutline(packed: Uint8Array): Outline {
  return outlineSchema.parse(JSON.parse(gunzipSync(packed).toString()));
}
