import type { Block, CellPart, Paper } from '../../../src/documents/paper';
import { printReady } from '../../../src/documents/print-ready';

/** All texts of a paper in their order, each as it is to be read in every format, a line of text each. */
export function textsOf(paper: Paper): string[] {
  return printReady(paper).blocks.flatMap(ofBlock).flatMap(linesOf);
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function ofBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'fields':
      return block.lines.flatMap((line) => line.flatMap(({ label, text }) => [label, text]));
    case 'table':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        ...block.rows.flatMap((row) =>
          'heading' in row ? [row.heading] : row.cells.flatMap((cell) => cell.flatMap(ofPart)),
        ),
      ];
    case 'signatures':
      return block.blocks.flatMap(({ says, name, position, on }) =>
        [says, name, position, on].filter((text) => text !== null),
      );
    case 'emblem':
    case 'space':
    case 'new-page':
      return [];
  }
}

function ofPart(part: CellPart): string[] {
  if (typeof part === 'string') return [part];
  return 'link' in part ? [part.link] : part.list;
}

/** What is in the text in this order, from the front: the first that is not there, or null. Spaces and the ends of lines do not count. */
export function firstMissing(text: string, wanted: readonly string[]): string | null {
  const bare = withoutSpaces(text);
  let from = 0;
  for (const one of wanted) {
    const at = bare.indexOf(withoutSpaces(one), from);
    if (at < 0) return one;
    from = at;
  }
  return null;
}

/**
 * As it is compared: ำ is drawn as two marks, which a reader of a PDF gives one by one, and letters with two marks above it gives twice.
 */
const withoutSpaces = (text: string): string =>
  text
    .replace(/\s/gu, '')
    .replace(/ํ([่-๋]?)า/gu, '$1ำ')
    .replace(/([ก-ฮ][ัิ-ื]?[่-๋]?[ำ]?)\1+/gu, '$1');
