import { cardMessage } from '../../line/compose';
import type { Action, Message } from '../../line/types';

/** A small line under a row; `late`: said of a due day that is over. */
export interface Caption {
  text: string;
  late: boolean;
}

/** One measure or unit of a sheet. */
export interface SheetRow {
  label: string;
  value: string | null;
  /** https address of a small picture before it; null: none */
  picture: string | null;
  /** 0–100; null: no bar */
  percent: number | null;
  captions: Caption[];
  /** what a tap on the row does */
  action: Action | null;
  /** a button of its own at the end of the row */
  button: { text: string; action: Action } | null;
}

export interface SheetSection {
  heading: string | null;
  /** a plain sentence under the heading */
  remark: string | null;
  rows: SheetRow[];
}

/** A card about measures: what it is about, perhaps one big figure, sentences, rows under headings, notes, buttons. */
export interface Sheet {
  kicker: string;
  title: string;
  tone?: 'brand' | 'warn' | 'danger';
  figure?: { value: string; unit: string; percent: number } | null;
  lines?: string[];
  sections: SheetSection[];
  notes?: string[];
  /** at most three; the first is the main one */
  buttons?: Action[];
  altText: string;
  quickReplies: Action[];
}

/** How many rows a reader gets at once. */
export const ROWS_A_SHEET = 10;

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
  const lines = sheet.lines ?? [];
  const figure = sheet.figure ?? null;
  const hasTop = figure !== null || lines.length > 0;
  return cardMessage({
    card: 'measures/sheet',
    data: {
      kicker: sheet.kicker,
      title: sheet.title,
      tone: sheet.tone ?? 'brand',
      figure,
      lines,
      sections: sheet.sections
        .filter(({ rows, remark }) => rows.length > 0 || remark !== null)
        .map((one, index) => ({ ...one, ruled: hasTop || index > 0 })),
      notes: sheet.notes ?? [],
      buttons: (sheet.buttons ?? []).map((action, index) => ({ action, primary: index === 0 })),
    },
    altText,
    quickReplies,
  });
}
