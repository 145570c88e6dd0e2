import type { FlexBubble } from '../../src/line/types';
import { type Card, card, notesBox } from '../parts/card';
import { COLOURS } from '../parts/colours';
import { sentence } from '../parts/texts';

/** A registration code, to be read out or copied. */
export interface CodeCard extends Card {
  code: string;
  lines: readonly string[];
}

export function codeCard({ code, lines, notes, ...frame }: CodeCard): FlexBubble {
  return card(frame, [
    {
      type: 'text',
      text: code,
      size: '3xl',
      weight: 'bold',
      color: COLOURS.brand,
      align: 'center',
      adjustMode: 'shrink-to-fit',
    },
    ...lines.map(sentence),
    ...notesBox(notes),
  ]);
}
