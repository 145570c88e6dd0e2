import { compact } from '../../../../compact';
import { daysLeft, measureDueDate } from '../../../../domain/deadlines/deadlines.rules';
import { countEvidenceOf } from '../../../../domain/evidence/find-evidence';
import { mergeContent, TEXT_FIELDS } from '../../../../domain/reports/content.rules';
import { findReport } from '../../../../domain/reports/find-report';
import { contradiction } from '../../../../domain/reports/progress.rules';
import { lastStep } from '../../../../domain/reports/record-step';
import { stateOf, transitionOf } from '../../../../domain/reports/report-states.rules';
import { missingParts } from '../../../../domain/reports/reports.rules';
import { missingText } from '../../../../domain/reports/texts';
import { postbackAction } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import { pendingPieces } from '../../../evidence/pending';
import { countOf } from '../../../evidence/pieces';
import { texts as shared } from '../../../measures/texts';
import { cancelButton, confirmButton, draftButton, editButton, fieldButton } from '../buttons';
import { isNews } from '../news';
import { labels, texts } from '../texts';
import { formFields, formMessage, spoken } from './form';
import type { PromptAbout } from './prompt';

/** The report as it will be, and what of the stored one it was held against. */
export interface Preview {
  message: Message;
  /** the version of the stored report; 0: none */
  seen: number;
  /** it says that the report was sent back, and why */
  sentBack: boolean;
}

/** The report as it will be, with what it replaces. */
export async function preview(prompt: PromptAbout): Promise<Preview> {
  const { ctx, draft, measure, round, token: dialog } = prompt;
  const about = { fiscalYear: measure.fiscalYear, measure: measure.num, round };
  const current = await findReport(ctx.office, measure, round);
  const content = mergeContent(current, draft.said);
  const state = stateOf(current);
  const sentBack = state === 'returned';
  const sent = await pendingPieces(ctx, draft.batch);
  const evidence = countOf(sent) + (await countEvidenceOf(ctx.office, about));
  const hasNews = isNews(current, draft.said) || countOf(sent) > 0;
  const missing = missingText(missingParts(content, evidence));
  const odd = contradiction(content);
  const dueOn = measureDueDate(ctx.organisation, measure, round);
  const fields = formFields(content, current);
  const lacking = TEXT_FIELDS.filter((field) => content[field] === null);
  const actions = compact([
    hasNews &&
      postbackAction({
        label: labels.confirm,
        kind: confirmButton,
        payload: { revision: draft.revision },
        dialog,
      }),
    postbackAction({ label: labels.edit, kind: editButton, payload: {}, dialog }),
    postbackAction({ label: labels.cancel, kind: cancelButton, payload: {}, dialog }),
  ]);
  const message = formMessage({
    kicker: `${texts.previewKicker} ${shared.year(measure.fiscalYear)}`,
    title: texts.previewTitle(measure.num, round),
    tone: odd ? 'warn' : 'brand',
    lines: compact([
      prompt.notice ? prompt.notice : null,
      shared.titled(measure),
      shared.dueDay({ dueOn, daysLeft: daysLeft(ctx.today, dueOn) }),
      sentBack && texts.wasSentBack((await lastStep(ctx.office, about))?.note ?? null),
      current ? (state === 'draft' ? texts.willSendDraft : texts.willCorrect) : null,
    ]),
    fields,
    notes: compact([
      hasNews ? null : texts.nothingSaid,
      countOf(sent) > 0 && texts.evidenceWith(sent),
      odd ? texts.contradiction[odd] : null,
      hasNews && missing ? texts.addMissing(missing) : null,
    ]),
    buttons: actions,
    altText: texts.previewAlt(measure.num, round, spoken(fields)),
    quickReplies: compact([
      ...[...lacking, ...(evidence > 0 ? [] : (['evidence'] as const))].map((field) =>
        postbackAction({ label: labels.add(field), kind: fieldButton, payload: { field }, dialog }),
      ),
      hasNews && transitionOf(state, 'save_draft')
        ? postbackAction({ label: labels.draft, kind: draftButton, payload: {}, dialog })
        : null,
    ]),
  });
  return { message, seen: current?.version ?? 0, sentBack };
}
