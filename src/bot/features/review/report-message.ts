import type { FormField } from '../../../../flex-templates/report/form';
import { compact } from '../../../compact';
import { daysLeft, measureDueDate } from '../../../domain/deadlines/deadlines.rules';
import type { StoredEvidence } from '../../../domain/evidence/evidence.model';
import type { Measure } from '../../../domain/measures/measure.model';
import type { MeasurePart } from '../../../domain/measures/parts.rules';
import { UNNAMED } from '../../../domain/people/texts';
import { contradiction } from '../../../domain/reports/content.rules';
import type { Report } from '../../../domain/reports/report.model';
import { stateOf, transitionOf } from '../../../domain/reports/report-states.rules';
import { missingParts } from '../../../domain/reports/reports.rules';
import { missingText } from '../../../domain/reports/texts';
import { changedParts } from '../../../domain/reviews/changes.rules';
import type { History } from '../../../domain/reviews/report-history';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import { approveButton, returnButton } from '../../../notifications/reviews/buttons';
import { labels, texts } from '../../../notifications/reviews/texts';
import { formFields, formMessage, spoken } from '../../../ui/report-form';
import { CONTRADICTIONS, FIELD_NAMES } from '../../../ui/report-texts';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import { thumbnailsOf } from '../../evidence/opening';
import { piecesOf, piecesText } from '../../evidence/pieces';

export interface ReportToReview {
  measure: MeasurePart;
  report: Report;
  history: History;
  /** the name of who handed it in last; null: LINE gave none, or is registered no more */
  sentBy: string | null;
  /** the same of who reviewed it last */
  reviewedBy: string | null;
  /** the evidence there is */
  evidence: readonly StoredEvidence[];
  /** how many of them are the same file as evidence of another measure, round, year or office */
  usedElsewhere: number;
  /** a sentence to say first */
  notice: string | null;
}

/** A report for its reviewer: what it says, what changed since the last review, and the two ways on. */
export function reportToReviewMessage(ctx: MemberContext, shown: ReportToReview): Message {
  const { measure, report, history, sentBy, reviewedBy, evidence, usedElsewhere, notice } = shown;
  const { round } = report;
  const { lastReview, reviewed } = history;
  const dueOn = measureDueDate(ctx.organisation, measure, round);
  const fields = [...formFields(report, reviewed), ...evidenceField(ctx, measure, evidence)];
  const missing = missingText(missingParts(report, evidence.length));
  const odd = contradiction(report);
  const state = stateOf(report);
  return formMessage({
    kicker: `${texts.reviewKicker} ${shared.year(measure.fiscalYear)}`,
    title: texts.titled(measure.num, round, measure.jointUnit),
    tone: odd ? 'warn' : 'brand',
    lines: compact([
      notice ? notice : null,
      shared.titled(measure),
      texts.sentBy(sentBy ?? UNNAMED, report.reportedAt),
      shared.dueDay({ dueOn, daysLeft: daysLeft(ctx.today, dueOn) }),
      state === 'submitted' ? null : texts.state(state, ctx.organisation.releaseWord),
      lastReview && (lastReview.action === 'approve' || lastReview.action === 'return')
        ? texts.reviewed(lastReview.action, lastReview.at, reviewedBy ?? UNNAMED, lastReview.note)
        : null,
      lastReview && state === 'submitted' ? texts.changed(changedParts(reviewed, report)) : null,
    ]),
    fields,
    notes: compact([
      usedElsewhere > 0 && texts.usedElsewhere(usedElsewhere),
      missing ? missing : null,
      odd ? CONTRADICTIONS[odd] : null,
    ]),
    buttons: [...reviewButtons(report), ...evidenceActions(measure, evidence)],
    altText: texts.reviewAlt(measure.num, round, spoken(fields)),
    quickReplies: compact([
      messageAction(labels.queue),
      messageAction(phrases.status(measure.num), phrases.withYear(phrases.status(measure.num), measure.fiscalYear)),
    ]),
  });
}

/** What shows that it was done, with small pictures where there are some. */
function evidenceField(ctx: MemberContext, measure: Measure, evidence: readonly StoredEvidence[]): FormField[] {
  if (evidence.length === 0) return [];
  const value = piecesText(piecesOf(evidence, null));
  const pictures = thumbnailsOf(ctx, measure, evidence, labels.openEvidence);
  return [{ name: FIELD_NAMES.evidence, value, before: null, pictures }];
}

function evidenceActions(measure: Measure, { length }: readonly StoredEvidence[]): Action[] {
  return length === 0 ? [] : [messageAction(labels.evidence(length), evidenceAsk(measure))];
}

const evidenceAsk = ({ num, fiscalYear }: Measure): string => phrases.withYear(phrases.evidence(num), fiscalYear);

/** What may be done with a report where it is now. */
function reviewButtons(report: Report): Action[] {
  const { fiscalYear: year, measure, round, unit, version } = report;
  const payload = { year, measure, round, unit, version };
  const state = stateOf(report);
  return compact([
    transitionOf(state, 'approve') ? postbackAction({ label: labels.approve, kind: approveButton, payload }) : null,
    transitionOf(state, 'return') ? postbackAction({ label: labels.return, kind: returnButton, payload }) : null,
  ]);
}
