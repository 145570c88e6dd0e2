import { compact } from '../../src/compact';
import type { FlexBox, FlexBubble } from '../../src/line/types';
import { bar } from '../parts/bar';
import { type Card, card, notesBox } from '../parts/card';
import { COLOURS } from '../parts/colours';
import { bigFigure } from '../parts/figure';
import { RULE } from '../parts/rule';
import { sentence } from '../parts/texts';
import { type ScoreRow, scoreRowBox } from './row';

/** Rows under a heading. */
export interface ScoreSection {
  heading: string | null;
  rows: readonly ScoreRow[];
}

/** What a score sheet says: the figure asked for, then what it is made of. */
export interface ScoreCard extends Card {
  figure?: { value: string; unit: string; percent: number | null; color: string } | null;
  /** plain sentences under the figure */
  lines: readonly string[];
  /** one without rows is left out */
  sections: readonly ScoreSection[];
}

/** A score sheet. */
export function scoreCard({ figure, lines, sections, notes, ...frame }: ScoreCard): FlexBubble {
  const top = compact([
    figure && bigFigure(figure.value, figure.unit),
    figure && figure.percent !== null && bar(figure.percent, figure.color),
    ...lines.map(sentence),
  ]);
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const boxes = filled.map((section, index) => sectionBox(section, top.length > 0 || index > 0));
  return card(frame, [...top, ...boxes, ...notesBox(notes)]);
}

function sectionBox({ heading, rows }: ScoreSection, isRuled: boolean): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'md',
    contents: compact([
      isRuled && RULE,
      heading ? { type: 'text', text: heading, size: 'sm', weight: 'bold', color: COLOURS.brand, wrap: true } : null,
      ...rows.map(scoreRowBox),
    ]),
  };
}
