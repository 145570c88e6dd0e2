import type { Action, FlexBox } from '../../src/line/types';

/** A small picture; what a tap opens. */
export interface CardPicture {
  /** https address */
  url: string;
  /** null: nothing */
  action: Action | null;
}

/** Side by side a card of LINE's width has room for so many. */
const MOST_PICTURES = 4;

/** Small pictures side by side; nothing without pictures. */
export function picturesRow(pictures: readonly CardPicture[] = []): FlexBox[] {
  if (pictures.length === 0) return [];
  return [
    {
      type: 'box',
      layout: 'horizontal',
      spacing: 'sm',
      contents: pictures.slice(0, MOST_PICTURES).map(({ url, action }) => ({
        type: 'image',
        url,
        size: '60px',
        aspectRatio: '1:1',
        aspectMode: 'cover',
        flex: 0,
        ...(action && { action }),
      })),
    },
  ];
}
