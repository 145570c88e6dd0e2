import type { FlexBubble } from '../../src/line/types';
import { type Card, card, notesBox } from '../parts/card';
import { paragraph, remark } from '../parts/texts';

/** An announcement as people get it. */
export interface AnnouncementCard extends Omit<Card, 'tone'> {
  /** https address and `width:height`; null: no picture */
  image: { url: string; ratio: string } | null;
  text: string;
  /** small lines under the text */
  captions: readonly string[];
}

export function announcementCard({ image, text, captions, notes, ...frame }: AnnouncementCard): FlexBubble {
  const bubble = card(frame, [...notesBox(notes), paragraph(text), ...captions.map(remark)]);
  if (image === null) return bubble;
  const { url, ratio: aspectRatio } = image;
  return { ...bubble, hero: { type: 'image', url, size: 'full', aspectMode: 'fit', aspectRatio } };
}
