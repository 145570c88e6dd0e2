import type { FormField } from '../../../../../flex-templates/report/form';
import { compact } from '../../../../compact';
import { contradiction, mergeContent } from '../../../../domain/reports/content.rules';
import { hasChanges } from '../../../../domain/reports/has-changes.rules';
import { clipGraphemes } from '../../../../line/limits';
import { formMessage, inLines } from '../../../../ui/report-form';
import { CONTRADICTIONS, FOR_EVERYBODY } from '../../../../ui/report-texts';
import { texts as shared } from '../../../../ui/texts';
import { countOf } from '../../../evidence/pieces';
import type { Question } from '../../../forms/field';
import { optionAction } from '../../../forms/form-actions';
import { REVIEW } from '../../../forms/next-step';
import { reviewActions } from '../../../forms/review';
import { labels, texts as reportTexts } from '../texts';
import type { Looked, SeveralPrompt, Values } from './draft';
import { overdueAmong, toRound } from './overdue';
import { texts } from './texts';

const LONGEST_PART = 80;

/** All reports as they will be, each with what it replaces. */
export async function previewSeveral(prompt: SeveralPrompt): Promise<Question<Values>> {
  const { draft, facts } = prompt;
  const looked = facts ?? [];
  const isNew = looked.some(hasNews);
  const { rounds, other } = await overdueAmong(prompt.ctx, draft);
  const nums = numsOf(looked);
  const message = formMessage({
    kicker: `${reportTexts.previewKicker} ${shared.year(draft.year)}`,
    title: texts.previewTitle(nums.length),
    tone: looked.some(({ entry, target }) => contradiction(mergeContent(target.report, entry.input)))
      ? 'warn'
      : 'brand',
    lines: compact([prompt.notice, ...rounds.map((of) => reportTexts.forOverdue(shared.round(of)))]),
    fields: looked.map(fieldOf),
    notes: compact([
      ...unattached(looked),
      ...draft.omitted.map(({ measure, why }) => texts.omitted(measure, why)),
      isNew ? texts.how : texts.nothingToSend,
      isNew && FOR_EVERYBODY,
    ]),
    buttons: reviewActions(prompt, isNew && labels.confirm),
    altText: texts.previewAlt(nums.length, nums.join(', ')),
    quickReplies: compact([other && optionAction(prompt, REVIEW, toRound(other, draft))]),
  });
  const entries = looked.map(({ entry, target }) => ({ ...entry, seen: target.report?.version ?? 0 }));
  return { messages: [message], shown: { entries } };
}

/** Of which measures evidence was sent along that has to be sent apart. */
export const unattached = (looked: readonly Looked[]): string[] => [
  ...new Set(
    looked.flatMap(({ entry: { evidence }, target }) =>
      evidence === undefined ? [] : [texts.unattached(target.measure.num, clipGraphemes(evidence, LONGEST_PART))],
    ),
  ),
];

/** The measures that are reported on, each once: of a joint one there may be several parts. */
export const numsOf = (looked: readonly Looked[]): number[] => [
  ...new Set(looked.map(({ target }) => target.measure.num)),
];

/** Whether a report would change anything, or evidence was sent for it. */
export const hasNews = (looked: Looked): boolean => countOf(looked.sent) > 0 || saysNews(looked);

/** Whether a report would change anything. */
export const saysNews = ({ entry, target }: Looked): boolean =>
  hasChanges('submit', target.report, mergeContent(target.report, entry.input));

/** A report in a few lines. */
export function fieldOf(looked: Looked): FormField {
  const { entry, target, sent } = looked;
  const { measure, round, report } = target;
  const content = mergeContent(report, entry.input);
  const odd = contradiction(content);
  const news = hasNews(looked);
  return {
    name: `${texts.field(measure.num, round)} ${clipGraphemes(measure.title, LONGEST_PART)}${shared.ofUnit(measure)}`,
    value: compact([
      ...inLines(content, LONGEST_PART),
      countOf(sent) > 0 && reportTexts.evidenceWith(sent),
      odd && CONTRADICTIONS[odd],
      !news && texts.nothingNew,
    ]).join('\n'),
    before: report ? (report.state === 'returned' ? texts.sentBack : texts.willCorrect) : null,
  };
}
