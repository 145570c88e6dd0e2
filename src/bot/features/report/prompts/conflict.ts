import type { FormField } from '../../../../../flex-templates/report/form';
import { compact } from '../../../../compact';
import { mergeContent, TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import { findReport } from '../../../../domain/reports/find-report';
import { progressText } from '../../../../domain/reports/texts';
import { postbackAction } from '../../../../line/compose';
import { clipGraphemes } from '../../../../line/limits';
import type { Message } from '../../../../line/types';
import { texts as shared } from '../../../measures/texts';
import { cancelButton, mineButton, theirsButton } from '../buttons';
import { FIELD_NAMES, labels, texts } from '../texts';
import { formMessage, LONGEST_SHOWN } from './form';
import type { PromptAbout } from './prompt';

/**
 * What somebody else stored meanwhile beside the person's own words, to choose from. Null: both say the same, or there is nothing
 * any more. `seen`: the version that is shown.
 */
export async function askConflict(prompt: PromptAbout): Promise<{ message: Message; seen: number } | null> {
  const { ctx, draft, measure, round, token: dialog } = prompt;
  const stored = await findReport(ctx.office, measure, round);
  if (!stored) return null;
  const own = mergeContent(stored, draft.said);
  const all = [
    { name: FIELD_NAMES.progress, theirs: progressText(stored), mine: progressText(own) },
    ...TEXT_FIELDS.map((field) => ({ name: FIELD_NAMES[field], theirs: stored[field], mine: own[field] })),
  ];
  const fields: FormField[] = all.flatMap(({ name, theirs, mine }) =>
    mine === null || mine === theirs
      ? []
      : [{ name, before: texts.theirs(theirs === null ? null : shown(theirs)), value: texts.mine(shown(mine)) }],
  );
  if (fields.length === 0) return null;
  const both = fields.map(({ name, before, value }) => `${name} ${before} ${value}`).join(' ');
  const message = formMessage({
    kicker: `${texts.conflictKicker} ${shared.year(measure.fiscalYear)}`,
    title: texts.previewTitle(measure.num, round),
    tone: 'warn',
    lines: compact([prompt.notice ? prompt.notice : null, texts.changedAt(stored.reportedAt)]),
    fields,
    notes: [texts.keepsOthers],
    buttons: [
      postbackAction({ label: labels.mine, kind: mineButton, payload: {}, dialog }),
      postbackAction({ label: labels.theirs, kind: theirsButton, payload: {}, dialog }),
      postbackAction({ label: labels.cancel, kind: cancelButton, payload: {}, dialog }),
    ],
    altText: texts.conflictAlt(measure.num, round, both),
    quickReplies: [],
  });
  return { message, seen: stored.version };
}

const shown = (text: string): string => clipGraphemes(text, LONGEST_SHOWN);
