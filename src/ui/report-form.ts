import { type FormCard, type FormField, formCard } from '../../flex-templates/report/form';
import { compact } from '../compact';
import { TEXT_FIELDS } from '../domain/reports/content.rules';
import type { ReportContent } from '../domain/reports/report.model';
import { progressText } from '../domain/reports/texts';
import { cardMessage } from '../line/compose';
import { clipGraphemes } from '../line/limits';
import type { Action, Message } from '../line/types';
import { beforeText, FIELD_NAMES } from './report-texts';

/** Enough to recognise one's own words; the whole text would make the card larger than LINE takes. */
const LONGEST_SHOWN = 300;

/** A part of a report beside what it was before; null: it said nothing. */
interface PartBeside {
  name: string;
  now: string;
  was: string | null;
}

/** The parts of a report that say something, beside those of before. */
export function partsBeside(content: ReportContent, before: ReportContent | null): PartBeside[] {
  const all = [
    { name: FIELD_NAMES.progress, now: progressText(content), was: before && progressText(before) },
    ...TEXT_FIELDS.map((field) => ({ name: FIELD_NAMES[field], now: content[field], was: before?.[field] ?? null })),
  ];
  return all.flatMap(({ name, now, was }) => (now === null ? [] : [{ name, now, was }]));
}

/** The parts of a report that say something, with what they were before where that differs. */
export function formFields(content: ReportContent, before: ReportContent | null): FormField[] {
  return partsBeside(content, before).map(({ name, now, was }) => {
    const isChanged = was !== null && was !== now;
    return { name, value: shown(now), before: isChanged ? beforeText(shown(was)) : null };
  });
}

/** A report in a few lines: how far it is, and its texts by name. @param longest how much of each, in characters */
export function inLines(content: ReportContent, longest: number): string[] {
  const texts = partsBeside({ ...content, progress: null, status: null }, null);
  return compact([progressText(content), ...texts.map(({ name, now }) => `${name}: ${clipGraphemes(now, longest)}`)]);
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
