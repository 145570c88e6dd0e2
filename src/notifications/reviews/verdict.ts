import { z } from 'zod';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { OfficeId } from '../../domain/office-store';
import { findReport } from '../../domain/reports/find-report';
import { lastStep } from '../../domain/reports/record-step';
import { messageAction, textMessage } from '../../line/compose';
import { nameOrPosition } from '../../ui/name-or-position';
import { payloads } from '../../ui/payloads';
import { startAction } from '../../ui/report-actions';
import { formMessage } from '../../ui/report-form';
import { phrases, texts as shared } from '../../ui/texts';
import { defineNotification } from '../define-notification';
import { noticeTexts, texts } from './texts';

const payloadSchema = z.object({
  fiscalYear: payloads.year,
  measure: payloads.measure,
  round: payloads.round,
  /** the step of the report that it tells of */
  seq: z.int(),
});
type Payload = z.infer<typeof payloadSchema>;

/** The step that is told of; null: something has happened to the report since. */
async function stepOf(office: OfficeId, payload: Payload) {
  const last = await lastStep(office, payload);
  return last?.seq === payload.seq ? last : null;
}

/** Tells who wrote a report that it was sent back, and why. */
export const reviewReturned = defineNotification('review.returned', payloadSchema, {
  why: noticeTexts.whyReturned,
  async write({ payload }, _facts, office) {
    const step = await stepOf(office, payload);
    const { fiscalYear, measure: num, round } = payload;
    const measure = (await measuresOfPlan(office, fiscalYear)).find((one) => one.num === num);
    const report = measure && (await findReport(office, measure, round));
    if (!measure || !report || !step) return null;
    const by = (await nameOrPosition(office, [String(step.by)])).get(String(step.by));
    const note = step.note ?? '';
    return formMessage({
      kicker: `${noticeTexts.returnedKicker} ${shared.year(fiscalYear)}`,
      title: texts.titled(num, round),
      tone: 'warn',
      lines: [shared.titled(measure), noticeTexts.returnedBy(by ?? texts.unnamed, step.at)],
      fields: [],
      notes: [noticeTexts.reason(note)],
      buttons: [startAction({ measure, round, report })],
      altText: noticeTexts.returnedAlt(num, round, note),
      quickReplies: [messageAction(phrases.myMeasures)],
    });
  },
});

/** Tells who wrote a report that it was approved. */
export const reviewApproved = defineNotification('review.approved', payloadSchema, {
  why: noticeTexts.whyApproved,
  urgency: 'may_wait',
  async write({ payload }, _facts, office) {
    if (!(await stepOf(office, payload))) return null;
    return textMessage(noticeTexts.approved(payload.measure, payload.round), [messageAction(phrases.myMeasures)]);
  },
});
