import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { Paper } from '../paper';

export const NUMBERS = 'numbers';
export const BULLETS = 'bullets';

const INDENT = { paragraph: { indent: { left: 340, hanging: 340 } } };

/** How lists are marked: with numbers in the paper's digits, or with a stroke. */
export const numbering = (digits: Paper['digits']): INumberingOptions => ({
  config: [
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: digits === 'thai' ? LevelFormat.THAI_NUMBERS : LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: INDENT,
        },
      ],
    },
    {
      reference: BULLETS,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT, style: INDENT }],
    },
  ],
});
