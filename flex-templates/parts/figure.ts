import type { FlexBox } from '../../src/line/types';
import { COLOURS } from './colours';

/** The one big figure of a card, with what it counts. */
export function bigFigure(value: string, unit: string): FlexBox {
  return {
    type: 'box',
    layout: 'baseline',
    spacing: 'sm',
    contents: [
      { type: 'text', text: value, size: '3xl', weight: 'bold', color: COLOURS.brand, flex: 0 },
      { type: 'text', text: unit, size: 'sm', color: COLOURS.grey, wrap: true },
    ],
  };
}
