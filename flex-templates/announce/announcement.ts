import type { FlexBubble } from '../../src/line/types';
import { type Card, card, notesBox } from '../parts/card';
import { paragraph, remark } from '../parts/texts';

/** An announcement as people get it. */
export interface AnnouncementCard extends Omit<Card, 'tone'> {
  text: string;
  /** small lines under the text */
  captions: readonly string[];
}

export function announcementCard({ text, captions, notes, ...frame }: AnnouncementCard): FlexBubble {
  return card(frame, [...notesBox(notes), paragraph(text), ...captions.map(remark)]);
}
