import { type FormCard, type FormField, formCard } from '../../flex-templates/report/form';
import { TEXT_FIELDS } from '../domain/reports/content.rules';
import type { ReportContent } from '../domain/reports/report.model';
import { progressText } from '../domain/reports/texts';
import { cardMessage } from '../line/compose';
import { clipGraphemes } from '../line/limits';
import type { Action, Message } from '../line/types';
import { beforeText, FIELD_NAMES } from './report-texts';

/** Enough to recognise one's own words; the whole text would make the card larger than LINE takes. */
const LONGEST_SHOWN = 300;

/** The parts of a report that say something, with what they were before where that differs. */
export function formFields(content: ReportContent, before: ReportContent | null): FormField[] {
  const all = [
    { name: FIELD_NAMES.progress, now: progressText(content), was: before && progressText(before) },
    ...TEXT_FIELDS.map((field) => ({ name: FIELD_NAMES[field], now: content[field], was: before?.[field] ?? null })),
  ];
  return all.flatMap(({ name, now, was }) => {
    if (now === null) return [];
    const isChanged = was !== null && was !== now;
    return [{ name, value: shown(now), before: isChanged ? beforeText(shown(was)) : null }];
  });
}

/** As much of a part as a card has room for. */
export const shown = (text: string): string => clipGraphemes(text, LONGEST_SHOWN);

/** What a report says, in one line for notifications and screen readers. */
export function spoken(fields: readonly FormField[]): string {
  return fields.map(({ name, value }) => `${name} ${value}`).join(' ');
}

/** Draws a report as a form; the first button is the main one. */
export function formMessage({
  altText,
  quickReplies,
  ...form
}: FormCard & { altText: string; quickReplies: Action[] }): Message {
  return cardMessage({ card: formCard(form), altText, quickReplies });
}
