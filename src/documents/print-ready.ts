import { toArabicDigits, toThaiDigits } from '../domain/thai-text/digits';
import type { Block, CellPart, Paper, Row, Signature } from './paper';

/**
 * What no format may hold, or what would show a text as another than it is: characters XML refuses, halves of pairs, marks that turn the
 * direction of reading, spaces of no width.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken away
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]|\p{Surrogate}|[\u{E0000}-\u{E007F}]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** An address of the web or of a mailbox within a text: its digits stay. */
const ADDRESS = /((?:https?:\/\/|www\.)[^\s\u0E00-\u0E7F]+|[\w.+-]+@[\w-]+\.[\w.-]+)/iu;

/**
 * The paper as every format writes it: each text clean, `ำ` as one letter, digits as the paper asks for. Pure.
 */
export function printReady(paper: Paper): Paper {
  const text = (raw: string): string => withDigits(cleanText(raw), paper.digits);
  const maybe = (raw: string | null): string | null => (raw === null ? null : text(raw));
  const part = (raw: CellPart): CellPart => {
    if (typeof raw === 'string') return text(raw);
    return 'link' in raw ? { link: oneLine(raw.link) } : { ...raw, list: raw.list.map(text) };
  };
  const row = (raw: Row): Row =>
    'heading' in raw ? { heading: text(raw.heading) } : { cells: raw.cells.map((cell) => cell.map(part)) };
  const signature = (raw: Signature): Signature => ({
    says: maybe(raw.says),
    name: maybe(raw.name),
    position: text(raw.position),
    on: maybe(raw.on),
  });
  const block = (raw: Block): Block => {
    switch (raw.kind) {
      case 'heading':
      case 'paragraph':
        return { ...raw, text: text(raw.text) };
      case 'list':
        return { ...raw, items: raw.items.map(text) };
      case 'fields':
        return {
          ...raw,
          lines: raw.lines.map((line) => line.map((field) => ({ label: text(field.label), text: text(field.text) }))),
        };
      case 'table':
        return {
          ...raw,
          caption: maybe(raw.caption),
          columns: raw.columns.map((column) => ({
            ...column,
            title: text(column.title),
            ...(column.group === undefined ? {} : { group: text(column.group) }),
          })),
          rows: raw.rows.map(row),
        };
      case 'signatures':
        return { ...raw, blocks: raw.blocks.map(signature) };
      case 'emblem':
      case 'space':
      case 'new-page':
        return raw;
    }
  };
  return {
    ...paper,
    title: oneLine(text(paper.title)),
    office: oneLine(text(paper.office)),
    blocks: paper.blocks.map(block),
  };
}

/** A text without what cannot be printed; its lines stay. */
function cleanText(raw: string): string {
  return raw
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '')
    .normalize('NFC')
    .replace(/\u0E4D([่-๋]?)\u0E32/gu, '$1ำ');
}

const oneLine = (raw: string): string => cleanText(raw).replace(/\s+/gu, ' ').trim();

/** Both ways: what was written with Thai digits is Arabic in a paper of Arabic ones. */
function withDigits(text: string, digits: Paper['digits']): string {
  const turn = digits === 'thai' ? toThaiDigits : toArabicDigits;
  // Addresses come out at the odd places.
  return text
    .split(ADDRESS)
    .map((part, place) => (place % 2 === 1 ? part : turn(part)))
    .join('');
}
