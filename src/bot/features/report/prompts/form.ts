import { TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import type { ReportContent } from '../../../../domain/reports/report.model';
import { progressText } from '../../../../domain/reports/texts';
import { cardMessage } from '../../../../line/compose';
import { clipGraphemes } from '../../../../line/limits';
import type { Action, Message } from '../../../../line/types';
import { FIELD_NAMES, texts } from '../texts';

/** Enough to recognise one's own words; the whole text would make the card larger than LINE takes. */
export const LONGEST_SHOWN = 300;

/** A part of a report as a card shows it; `before` where it replaces something else. */
export interface FormField {
  name: string;
  value: string;
  before: string | null;
}

/** The parts of a report that say something, with what they were before where that differs. */
export function formFields(content: ReportContent, before: ReportContent | null): FormField[] {
  const all = [
    { name: FIELD_NAMES.progress, now: progressText(content), was: before && progressText(before) },
    ...TEXT_FIELDS.map((field) => ({ name: FIELD_NAMES[field], now: content[field], was: before?.[field] ?? null })),
  ];
  return all.flatMap(({ name, now, was }) => {
    if (now === null) return [];
    const isChanged = was !== null && was !== now;
    return [{ name, value: shown(now), before: isChanged ? texts.before(shown(was)) : null }];
  });
}

const shown = (text: string): string => clipGraphemes(text, LONGEST_SHOWN);

/** What a report says, in one line for notifications and screen readers. */
export function spoken(fields: readonly FormField[]): string {
  return fields.map(({ name, value }) => `${name} ${value}`).join(' ');
}

/** Draws a report as a form; the first button is the main one. */
export function formMessage(form: {
  kicker: string;
  title: string;
  tone?: 'brand' | 'warn';
  lines: string[];
  fields: FormField[];
  notes: string[];
  buttons: Action[];
  altText: string;
  quickReplies: Action[];
}): Message {
  const { altText, quickReplies, buttons, tone = 'brand', ...data } = form;
  return cardMessage({
    card: 'report/form',
    data: { ...data, tone, buttons: buttons.map((action, index) => ({ action, primary: index === 0 })) },
    altText,
    quickReplies,
  });
}
