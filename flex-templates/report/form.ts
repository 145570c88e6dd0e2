import { compact } from '../../src/compact';
import type { FlexBox, FlexBubble } from '../../src/line/types';
import { type Card, card, notesBox } from '../parts/card';
import { type CardPicture, picturesRow } from '../parts/pictures';
import { paragraph, remark, sentence } from '../parts/texts';

/** A part of a report as a card shows it; `before` where it replaces something else. */
export interface FormField {
  name: string;
  value: string;
  before: string | null;
  /** below it; absent: none */
  pictures?: readonly CardPicture[];
}

/** A report as a form. */
export interface FormCard extends Card {
  lines: readonly string[];
  fields: readonly FormField[];
}

export function formCard({ lines, fields, notes, ...frame }: FormCard): FlexBubble {
  return card(frame, [...lines.map(sentence), ...fields.map(fieldBox), ...notesBox(notes)]);
}

function fieldBox({ name, value, before, pictures }: FormField): FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'xs',
    contents: compact([remark(name), before ? remark(before) : null, paragraph(value), ...picturesRow(pictures)]),
  };
}
