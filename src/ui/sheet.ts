import type { SheetRow } from '../../flex-templates/measures/row';
import { type SheetCard, type SheetSection, sheetCard } from '../../flex-templates/measures/sheet';
import { cardMessage } from '../line/compose';
import type { Action, Message } from '../line/types';

export type { Caption, SheetRow } from '../../flex-templates/measures/row';

/** A card about measures as a message. */
export interface Sheet extends SheetCard {
  altText: string;
  quickReplies: Action[];
}

/** How many rows a reader gets at once. */
export const ROWS_A_SHEET = 6;

/** A row of a label alone unless more is given. */
export function row(given: Pick<SheetRow, 'label'> & Partial<SheetRow>): SheetRow {
  return { value: null, picture: null, percent: null, captions: [], action: null, button: null, ...given };
}

/** Rows under a heading. */
export function section(heading: string | null, rows: SheetRow[], remark: string | null = null): SheetSection {
  return { heading, remark, rows };
}

/** Draws a sheet; empty sections are left out. */
export function sheetMessage({ altText, quickReplies, ...sheet }: Sheet): Message {
  return cardMessage({ card: sheetCard(sheet), altText, quickReplies });
}
