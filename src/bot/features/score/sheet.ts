import { cardMessage } from '../../../line/compose';
import { clipText } from '../../../line/limits';
import type { Action, Message } from '../../../line/types';

export const COLOURS = { brand: '#0B6B57', strength: '#15803D', weakness: '#B45309' } as const;

/** Titles come from offices' files; ten rows of this length fit a card, and nobody reads on. */
const LONGEST_LABEL = 200;

/** One line of a sheet: words, a figure, where there is one a bar as long as the score. */
export interface SheetRow {
  label: string;
  /** null where the words say it all */
  value: string | null;
  /** 0–100; null: no bar */
  percent: number | null;
  color: string;
  caption: string | null;
  /** what a tap on the row does */
  action: Action | null;
}

export interface SheetSection {
  heading: string | null;
  rows: SheetRow[];
}

/** A score sheet: the figure asked for, then what it is made of. */
export interface Sheet {
  kicker: string;
  title: string;
  tone?: 'brand' | 'warn';
  figure?: { value: string; unit: string; percent: number | null; color: string } | null;
  /** plain sentences under the figure */
  lines: string[];
  sections: SheetSection[];
  /** remarks at the end, set apart */
  notes: string[];
  buttons: Action[];
  altText: string;
  quickReplies: Action[];
}

/** A row of words only unless more is given. */
export function row(given: Pick<SheetRow, 'label'> & Partial<SheetRow>): SheetRow {
  return {
    value: null,
    percent: null,
    color: COLOURS.brand,
    caption: null,
    action: null,
    ...given,
    label: clipText(given.label, LONGEST_LABEL),
  };
}

/** Draws a sheet. Empty sections are left out; the first button is the main one. */
export function sheetMessage({ altText, quickReplies, ...sheet }: Sheet): Message {
  const sections = sheet.sections.filter(({ rows }) => rows.length > 0);
  const hasTop = Boolean(sheet.figure) || sheet.lines.length > 0;
  return cardMessage({
    card: 'score/sheet',
    data: {
      kicker: sheet.kicker,
      title: clipText(sheet.title, LONGEST_LABEL),
      tone: sheet.tone ?? 'brand',
      figure: sheet.figure ?? null,
      lines: sheet.lines,
      sections: sections.map((section, index) => ({ ...section, ruled: hasTop || index > 0 })),
      notes: sheet.notes,
      buttons: sheet.buttons.map((action, index) => ({ action, primary: index === 0 })),
    },
    altText,
    quickReplies,
  });
}
