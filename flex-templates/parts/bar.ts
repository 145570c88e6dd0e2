import type { FlexBox } from '../../src/line/types';
import { COLOURS } from './colours';

/** A bar that is filled from the left. @param percent 0–100 */
export function bar(percent: number, color: string = COLOURS.brand): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    backgroundColor: COLOURS.rule,
    height: '8px',
    cornerRadius: '4px',
    contents: [percent > 0 ? filled(percent, color) : { type: 'filler' }],
  };
}

function filled(percent: number, color: string): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    width: `${percent}%`,
    height: '8px',
    cornerRadius: '4px',
    backgroundColor: color,
    contents: [{ type: 'filler' }],
  };
}
