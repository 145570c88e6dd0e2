import { compact } from '../../../compact';
import { daysLeft, measureDueDate } from '../../../domain/deadlines/deadlines.rules';
import { countEvidenceOf } from '../../../domain/evidence/find-evidence';
import { contradiction, mergeContent, TEXT_FIELDS } from '../../../domain/reports/content.rules';
import { hasChanges, lacksHowFar } from '../../../domain/reports/has-changes.rules';
import { returnReason } from '../../../domain/reports/record-step';
import { stateOf, transitionOf } from '../../../domain/reports/report-states.rules';
import { missingParts, requiredButLacking } from '../../../domain/reports/reports.rules';
import { missingText } from '../../../domain/reports/texts';
import { formFields, formMessage, spoken } from '../../../ui/report-form';
import { CONTRADICTIONS, FOR_EVERYBODY } from '../../../ui/report-texts';
import { texts as shared } from '../../../ui/texts';
import { pendingPieces } from '../../evidence/pending';
import { countOf } from '../../evidence/pieces';
import type { Question } from '../../forms/field';
import { fieldAction, optionAction } from '../../forms/form-actions';
import { REVIEW } from '../../forms/next-step';
import { reviewActions } from '../../forms/review';
import type { Values } from './draft';
import { draftAction } from './drafts';
import { toOther } from './fields/round';
import { otherTarget } from './overdue-target';
import { type ReportPrompt, targetOf } from './resolve-draft';
import { labels, texts } from './texts';

/** The report as it will be, with what it replaces. */
export async function preview(prompt: ReportPrompt): Promise<Question<Values>> {
  const { ctx, draft } = prompt;
  const { measure, round, report: current } = targetOf(prompt.facts);
  const about = { fiscalYear: measure.fiscalYear, measure: measure.num, round, unit: measure.unit };
  const content = mergeContent(current, draft.input);
  const state = stateOf(current);
  const sentBack = state === 'returned';
  const sent = await pendingPieces(ctx, draft.batch);
  const evidence = countOf(sent) + (await countEvidenceOf(ctx.office, about));
  const isNew = hasChanges('submit', current, content) || countOf(sent) > 0;
  const missing = missingText(missingParts(content, evidence));
  const required = requiredButLacking(ctx.organisation, content, evidence);
  const odd = contradiction(content);
  const { isOverdue, other } = await otherTarget(ctx, { ...about, year: measure.fiscalYear });
  const dueOn = measureDueDate(ctx.organisation, measure, round);
  const fields = formFields(content, current);
  const lacking = TEXT_FIELDS.filter((field) => content[field] === null);
  const message = formMessage({
    kicker: `${texts.previewKicker} ${shared.year(measure.fiscalYear)}`,
    title: texts.previewTitle(measure.num, round),
    tone: odd ? 'warn' : 'brand',
    lines: compact([
      prompt.notice ? prompt.notice : null,
      shared.titled(measure),
      isOverdue && texts.forOverdue(shared.round({ fiscalYear: measure.fiscalYear, round })),
      shared.dueDay({ dueOn, daysLeft: daysLeft(ctx.today, dueOn) }),
      sentBack && texts.wasSentBack(await returnReason(ctx.office, about)),
      current ? (state === 'draft' ? texts.willSendDraft : texts.willCorrect) : null,
    ]),
    fields,
    notes: compact([
      isNew ? null : texts.nothingSaid,
      countOf(sent) > 0 && texts.evidenceWith(sent),
      odd ? CONTRADICTIONS[odd] : null,
      lacksHowFar(current, content) ? texts.addHowFar : null,
      required.length > 0 ? texts.required(required) : isNew && missing ? texts.addMissing(missing) : null,
      isNew && FOR_EVERYBODY,
    ]),
    buttons: reviewActions(prompt, isNew && labels.confirm),
    altText: texts.previewAlt(measure.num, round, spoken(fields)),
    quickReplies: compact([
      other && optionAction(prompt, REVIEW, toOther(other)),
      ...lacking.map((field) => fieldAction(prompt, labels.add(field), field)),
      evidence === 0 && fieldAction(prompt, labels.add('evidence'), 'evidence'),
      isNew && transitionOf(state, 'save_draft') ? draftAction(prompt) : null,
    ]),
  });
  return { messages: [message], shown: { seen: current?.version ?? 0, sentBack } };
}
