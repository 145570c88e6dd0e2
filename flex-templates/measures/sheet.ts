import { compact } from '../../src/compact';
import type { FlexBox, FlexBubble } from '../../src/line/types';
import { bar } from '../parts/bar';
import { type Card, card, notesBox } from '../parts/card';
import { COLOURS } from '../parts/colours';
import { bigFigure } from '../parts/figure';
import { type CardPicture, picturesRow } from '../parts/pictures';
import { RULE } from '../parts/rule';
import { remark, sentence } from '../parts/texts';
import { rowBox, type SheetRow } from './row';

/** Rows under a heading. */
export interface SheetSection {
  heading: string | null;
  /** a plain sentence under the heading */
  remark: string | null;
  rows: readonly SheetRow[];
}

/** What a card about measures says: perhaps one big figure, sentences, rows under headings. */
export interface SheetCard extends Card {
  figure?: { value: string; unit: string; percent: number } | null;
  lines?: readonly string[];
  /** below the lines */
  pictures?: readonly CardPicture[];
  /** what has neither rows nor a remark is left out */
  sections: readonly SheetSection[];
}

/** A card about measures. */
export function sheetCard({ figure, lines = [], pictures, sections, notes, ...frame }: SheetCard): FlexBubble {
  const top = compact([
    figure && bigFigure(figure.value, figure.unit),
    figure && bar(figure.percent),
    ...lines.map(sentence),
    ...picturesRow(pictures),
  ]);
  const filled = sections.filter(({ rows, remark }) => rows.length > 0 || remark !== null);
  const boxes = filled.map((section, index) => sectionBox(section, top.length > 0 || index > 0));
  return card(frame, [...top, ...boxes, ...notesBox(notes)]);
}

function sectionBox({ heading, remark: below, rows }: SheetSection, isRuled: boolean): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'lg',
    contents: compact([
      isRuled && RULE,
      heading ? { type: 'text', text: heading, size: 'md', weight: 'bold', color: COLOURS.brand, wrap: true } : null,
      below ? remark(below) : null,
      ...rows.map(rowBox),
    ]),
  };
}
