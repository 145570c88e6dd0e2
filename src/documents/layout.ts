import type { Block, Column, Paper } from './paper';

/** A4, in centimetres, with the margins of official papers: the wider one is where they are bound. */
export const SHEET = { short: 21, long: 29.7 };
export const MARGIN = {
  portrait: { top: 2.5, bottom: 2, left: 3, right: 2 },
  landscape: { top: 2.5, bottom: 2, left: 2, right: 2 },
};

/** An emblem as small as a memo's stands at the left of the line that follows; larger ones stand by themselves. */
export const BESIDE_HEADING_CM = 2;

export const POINTS_PER_CM = 72 / 2.54;

export const textWidthCm = (orientation: Paper['orientation']): number => {
  const { left, right } = MARGIN[orientation];
  return (orientation === 'portrait' ? SHEET.short : SHEET.long) - left - right;
};

export const textHeightCm = (orientation: Paper['orientation']): number => {
  const { top, bottom } = MARGIN[orientation];
  return (orientation === 'portrait' ? SHEET.long : SHEET.short) - top - bottom;
};

/** Each column's part of the table's width; they come to 1. */
export function columnShares(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => width / total);
}

/** A cell of a table's head: columns and rows that it spans. */
export interface HeadCell {
  title: string;
  across: number;
  down: number;
}

/** The head's rows: one, or two where columns are grouped. */
export function headRows(columns: readonly Column[]): HeadCell[][] {
  const hasGroups = columns.some(({ group }) => group !== undefined);
  if (!hasGroups) return [columns.map(({ title }) => ({ title, across: 1, down: 1 }))];
  const upper: HeadCell[] = [];
  columns.forEach(({ title, group }, place) => {
    const before = upper.at(-1);
    if (group === undefined) upper.push({ title, across: 1, down: 2 });
    else if (before && columns[place - 1]?.group === group) before.across++;
    else upper.push({ title: group, across: 1, down: 1 });
  });
  const lower = columns.flatMap(({ title, group }) => (group === undefined ? [] : [{ title, across: 1, down: 1 }]));
  return [upper, lower];
}

/** Pages that lie the same way, one after the other. */
export interface Section {
  orientation: Paper['orientation'];
  blocks: Block[];
}

/** A paper in sections: a new one begins where the pages turn. */
export function sectionsOf(paper: Paper): Section[] {
  let section: Section = { orientation: paper.orientation, blocks: [] };
  const sections = [section];
  for (const block of paper.blocks) {
    const turned =
      block.kind === 'new-page' && block.orientation !== undefined && block.orientation !== section.orientation;
    if (!turned) section.blocks.push(block);
    else if (section.blocks.length === 0) section.orientation = block.orientation ?? section.orientation;
    else {
      section = { orientation: block.orientation ?? section.orientation, blocks: [] };
      sections.push(section);
    }
  }
  return sections;
}
