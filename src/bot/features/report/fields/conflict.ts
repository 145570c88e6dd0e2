import { compact } from '../../../../compact';
import { mergeContent } from '../../../../domain/reports/content.rules';
import { formMessage, partsBeside, shown } from '../../../../ui/report-form';
import { texts as shared } from '../../../../ui/texts';
import type { Option } from '../../../forms/field';
import { cancelAction, optionAction } from '../../../forms/form-actions';
import { REVIEW } from '../../../forms/next-step';
import type { Values } from '../draft';
import { type ReportField, type ReportPrompt, targetOf } from '../resolve-draft';
import { keepTheirs, useMine } from '../submit';
import { labels, texts } from '../texts';

/** Of two who changed the same report: the person's own words on top, or what is stored. */
const either: readonly Option<Values>[] = [
  { key: 'mine', label: labels.mine, choose: useMine },
  { key: 'theirs', label: labels.theirs, choose: keepTheirs },
];

/**
 * What somebody else stored meanwhile beside the person's own words, to choose from. It is asked only when that happened, and not
 * where both say the same or there is nothing any more.
 */
export const conflictField: ReportField = {
  name: 'conflict',
  isOptional: false,
  isAnswered: () => true,
  ask: (prompt) => askConflict(prompt),
  read: () => ({ retry: texts.chooseMineOrTheirs }),
  options: () => either,
};

function askConflict(prompt: ReportPrompt): ReturnType<ReportField['ask']> {
  const { draft } = prompt;
  const { measure, round, report } = targetOf(prompt.facts);
  if (!report) return { ask: REVIEW };
  const changed = partsBeside(mergeContent(report, draft.input), report).filter(({ now, was }) => now !== was);
  if (changed.length === 0) return { ask: REVIEW };
  const fields = changed.map(({ name, now, was }) => {
    return { name, before: texts.theirs(was === null ? null : shown(was)), value: texts.mine(shown(now)) };
  });
  const both = fields.map(({ name, before, value }) => `${name} ${before} ${value}`).join(' ');
  const message = formMessage({
    kicker: `${texts.conflictKicker} ${shared.year(measure.fiscalYear)}`,
    title: texts.previewTitle(measure.num, round),
    tone: 'warn',
    lines: compact([prompt.notice, texts.changedAt(report.reportedAt)]),
    fields,
    notes: [texts.keepsOthers],
    buttons: [...either.map((one) => optionAction(prompt, 'conflict', one)), cancelAction(prompt)],
    altText: texts.conflictAlt(measure.num, round, both),
    quickReplies: [],
  });
  return { messages: [message], shown: { seen: report.version } };
}
