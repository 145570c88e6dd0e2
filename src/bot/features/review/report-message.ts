import { daysLeft, measureDueDate } from '../../../domain/deadlines/deadlines.rules';
import type { Measure } from '../../../domain/measures/measure.model';
import { contradiction } from '../../../domain/reports/progress.rules';
import type { Report } from '../../../domain/reports/report.model';
import { placeOf, transitionOf } from '../../../domain/reports/report-states.rules';
import { missingParts } from '../../../domain/reports/reports.rules';
import { missingText } from '../../../domain/reports/texts';
import { changedParts } from '../../../domain/reviews/changes.rules';
import type { History } from '../../../domain/reviews/report-history';
import { messageAction, postbackAction } from '../../../line/compose';
import type { Action, Message } from '../../../line/types';
import type { MemberContext } from '../../context';
import { asks, texts as shared } from '../../measures/texts';
import { formFields, formMessage, spoken } from '../report/prompts/form';
import { texts as reportTexts } from '../report/texts';
import { approveButton, returnButton } from './buttons';
import { labels, texts } from './texts';

export interface ReportToReview {
  measure: Measure;
  report: Report;
  history: History;
  /** the name of who handed it in last; null: LINE gave none, or is registered no more */
  sentBy: string | null;
  /** how many pieces of evidence there are */
  evidence: number;
  /** how many of them are the same file as evidence of another measure, round, year or office */
  usedElsewhere: number;
  /** a sentence to say first */
  notice: string | null;
}

/** A report for its reviewer: what it says, what changed since the last review, and the two ways on. */
export function reportToReviewMessage(ctx: MemberContext, shown: ReportToReview): Message {
  const { measure, report, history, sentBy, evidence, usedElsewhere, notice } = shown;
  const { round } = report;
  const { lastReview, reviewed } = history;
  const dueOn = measureDueDate(ctx.office, measure, round);
  const fields = formFields(report, reviewed);
  const missing = missingText(missingParts(report, evidence));
  const odd = contradiction(report);
  const place = placeOf(report);
  return formMessage({
    kicker: `${texts.reviewKicker} ${shared.year(measure.fiscalYear)}`,
    title: texts.titled(measure.num, round),
    tone: odd ? 'warn' : 'brand',
    lines: [
      ...(notice ? [notice] : []),
      shared.titled(measure),
      texts.sentBy(sentBy ?? texts.unnamed, report.reportedAt),
      shared.dueDay({ dueOn, daysLeft: daysLeft(ctx.today, dueOn) }),
      ...(place === 'submitted' ? [] : [texts.state(place)]),
      ...(lastReview && (lastReview.action === 'approve' || lastReview.action === 'return')
        ? [texts.reviewed(lastReview.action, lastReview.at, lastReview.note)]
        : []),
      ...(lastReview && place === 'submitted' ? [texts.changed(changedParts(reviewed, report))] : []),
    ],
    fields,
    notes: [
      ...(usedElsewhere > 0 ? [texts.usedElsewhere(usedElsewhere)] : []),
      ...(missing ? [missing] : []),
      ...(odd ? [reportTexts.contradiction[odd]] : []),
    ],
    buttons: waysOn(report),
    altText: texts.reviewAlt(measure.num, round, spoken(fields)),
    quickReplies: [
      ...(evidence > 0 ? [messageAction(labels.evidence(evidence), evidenceAsk(measure))] : []),
      messageAction(labels.queue),
      messageAction(asks.status(measure.num), asks.withYear(asks.status(measure.num), measure.fiscalYear)),
    ],
  });
}

const evidenceAsk = ({ num, fiscalYear }: Measure): string => asks.withYear(asks.evidence(num), fiscalYear);

/** What may be done with a report where it is now. */
function waysOn(report: Report): Action[] {
  const { fiscalYear: year, measure, round, version } = report;
  const payload = { year, measure, round, version };
  const place = placeOf(report);
  return [
    ...(transitionOf(place, 'approve')
      ? [postbackAction({ label: labels.approve, kind: approveButton, payload })]
      : []),
    ...(transitionOf(place, 'return') ? [postbackAction({ label: labels.return, kind: returnButton, payload })] : []),
  ];
}
