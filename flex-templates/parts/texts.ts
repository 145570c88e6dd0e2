import type { FlexText } from '../../src/line/types';
import { COLOURS } from './colours';

/** A plain sentence. */
export function sentence(text: string): FlexText {
  return { type: 'text', text, size: 'sm', color: COLOURS.ink, wrap: true };
}

/** A sentence that matters less. */
export function remark(text: string): FlexText {
  return { type: 'text', text, size: 'sm', color: COLOURS.grey, wrap: true };
}

/** What a person reads first of what they wrote or get to read. */
export function paragraph(text: string): FlexText {
  return { type: 'text', text, size: 'md', color: COLOURS.ink, wrap: true };
}

/** A figure at the end of a row. */
export function figureAtEnd(text: string): FlexText {
  return { type: 'text', text, size: 'sm', weight: 'bold', color: COLOURS.ink, align: 'end', flex: 0 };
}
