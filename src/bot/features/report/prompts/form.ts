import { type FormCard, type FormField, formCard } from '../../../../../flex-templates/report/form';
import { mergeContent, TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import type { ReportContent } from '../../../../domain/reports/report.model';
import { progressText } from '../../../../domain/reports/texts';
import { cardMessage } from '../../../../line/compose';
import { clipGraphemes } from '../../../../line/limits';
import type { Action, Message } from '../../../../line/types';
import { FIELD_NAMES, texts } from '../texts';

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
    return [{ name, value: shown(now), before: isChanged ? texts.before(shown(was)) : null }];
  });
}

/** The parts in which a person's own words on top of a stored report differ from it. */
export function conflictFields(stored: ReportContent, said: Partial<ReportContent>): FormField[] {
  const own = mergeContent(stored, said);
  const all = [
    { name: FIELD_NAMES.progress, theirs: progressText(stored), mine: progressText(own) },
    ...TEXT_FIELDS.map((field) => ({ name: FIELD_NAMES[field], theirs: stored[field], mine: own[field] })),
  ];
  return all.flatMap(({ name, theirs, mine }) =>
    mine === null || mine === theirs
      ? []
      : [{ name, before: texts.theirs(theirs === null ? null : shown(theirs)), value: texts.mine(shown(mine)) }],
  );
}

const shown = (text: string): string => clipGraphemes(text, LONGEST_SHOWN);

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
