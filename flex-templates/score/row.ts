import { compact } from '../../src/compact';
import type { Action, FlexBox } from '../../src/line/types';
import { bar } from '../parts/bar';
import { COLOURS } from '../parts/colours';
import { figureAtEnd } from '../parts/texts';

/** One line of a score sheet: words, a figure, where there is one a bar as long as the score. */
export interface ScoreRow {
  label: string;
  /** null where the words say it all */
  value: string | null;
  /** 0–100; null: no bar */
  percent: number | null;
  color: string;
  caption: string | null;
  /** what a tap on the row does */
  action: Action | null;
}

/** Draws a line of a score sheet. */
export function scoreRowBox({ label, value, percent, color, caption, action }: ScoreRow): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'xs',
    ...(action && { action }),
    contents: compact([
      labelled(label, value),
      percent !== null && bar(percent, color),
      caption ? { type: 'text', text: caption, size: 'xs', color: COLOURS.grey, wrap: true } : null,
    ]),
  };
}

function labelled(label: string, value: string | null): FlexBox {
  return {
    type: 'box',
    layout: 'horizontal',
    spacing: 'md',
    contents: compact([
      { type: 'text', text: label, size: 'sm', color: COLOURS.ink, wrap: true, flex: 1 },
      value ? figureAtEnd(value) : null,
    ]),
  };
}
