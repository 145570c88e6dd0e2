import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Paper, Row, Table } from '../../src/documents/paper';
import type { PaperRecords } from '../../src/documents/records';
import { recordsOfFile } from '../../src/documents/records-of-file';
import { readExampleFiles } from '../../src/domain/imports/example-files';
import { projectRoot } from '../../src/root';
import type { Facts } from './facts-of-seed';

export const SLUGS = ['kham-muang', 'ko-loi-bang-hak', 'mueang-hong', 'soe-phloe'] as const;
export type Slug = (typeof SLUGS)[number];

const read = (path: string) => readFileSync(join(projectRoot(), path), 'utf8');

/** What the four offices published (test/documents/fixtures). */
export const FACTS: Record<Slug, Facts> = JSON.parse(read('test/documents/fixtures/facts.json'));

const shared = (slug: Slug, folder: string, ending: string) => `../shared/${folder}/${slug}.${ending}`;
/** Whether the offices' own papers are on this machine. */
export const hasSources = SLUGS.every((slug) => existsSync(join(projectRoot(), shared(slug, 'seed-papers', 'txt'))));
export const seedOf = (slug: Slug): string => read(shared(slug, 'seeds', 'yaml'));

/** A text without what recognition of print gets wrong: blanks, marks of cells, tone marks, digits, `ํ` and `า` in two, words said twice. */
export function printed(text: string): string {
  return text
    .replace(/<[^>]*>|[\s|\\*]/g, '')
    .replace(/ํา/g, 'ำ')
    .replace(/[่้๊๋็]/g, '')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replaceAll('หนวยงานงาน', 'หนวยงาน')
    .replaceAll('ปฏิบัติทีหนาที', 'ปฏิบัติหนาที');
}
export const paperOf = (slug: Slug): string => printed(read(shared(slug, 'seed-papers', 'txt')));

/** The records of the year an office's paper is about, as the example files hold them. */
export function recordsOf(slug: Slug, now = new Date('2026-11-20T03:00:00Z')): PaperRecords {
  const file = FILES.find(({ organisation }) => organisation._id === slug);
  if (!file) throw new Error(`No office ${slug}`);
  return recordsOfFile(file, FACTS[slug].year, now);
}
const FILES = readExampleFiles();

export const tablesOf = ({ blocks }: Paper): Table[] => blocks.filter((block) => block.kind === 'table');
export const headsOf = ({ columns }: Table): string[] => columns.map(({ title }) => title);
export const headingsOf = ({ rows }: Table): string[] => rows.flatMap((row) => ('heading' in row ? [row.heading] : []));
export const cellsOf = ({ rows }: { rows: Row[] }): Cell[][] =>
  rows.flatMap((row) => ('cells' in row ? [row.cells] : []));

/** The things of a cell one by one, lists taken apart. */
export const thingsIn = (cell: Cell = []): string[] =>
  cell.flatMap((part) => (typeof part === 'string' ? [part] : 'link' in part ? [part.link] : part.list));
export const textIn = (cell: Cell = []): string => thingsIn(cell).join('\n');

/** Everything a paper says, in order. */
export function everyText({ blocks }: Paper): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.text];
      case 'list':
        return block.items;
      case 'fields':
        return block.lines.flat().map(({ label, text }) => `${label} ${text}`);
      case 'table':
        return [
          ...(block.caption ? [block.caption] : []),
          ...block.rows.flatMap((row) => ('cells' in row ? row.cells.map(textIn) : [row.heading])),
        ];
      case 'signatures':
        return block.blocks.flatMap(({ says, name, position, on }) =>
          [says, name, position, on].filter((one) => one !== null),
        );
      default:
        return [];
    }
  });
}
