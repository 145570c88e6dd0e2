import { z } from 'zod';
import { partOf } from '../../domain/measures/parts.rules';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { OfficeId } from '../../domain/office-store';
import { findOrganisation } from '../../domain/organisations/organisation.model';
import { lastStep } from '../../domain/reports/record-step';
import { reports } from '../../domain/reports/report.model';
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
  unit: payloads.partUnit,
  /** the step of the report that it tells of */
  seq: z.int(),
});
type Payload = z.infer<typeof payloadSchema>;

/** The report that is told of, with its part and step; null: something has happened to it since. */
async function toldOf(office: OfficeId, { fiscalYear, measure: num, round, unit, seq }: Payload) {
  const organisation = await findOrganisation(office);
  const whole = (await measuresOfPlan(office, fiscalYear)).find((one) => one.num === num);
  // What was put into the outbox before joint measures had parts names no unit: there was one report.
  const report = await reports(office).findOne({
    fiscalYear,
    measure: num,
    round,
    ...(unit !== undefined && { unit }),
  });
  const measure = organisation && whole && report ? partOf(organisation, whole, report.unit) : null;
  const step = report && (await lastStep(office, report));
  return measure && report && step?.seq === seq ? { measure, report, step } : null;
}

/** Tells who wrote a report that it was sent back, and why. */
export const reviewReturned = defineNotification('review.returned', payloadSchema, {
  why: noticeTexts.whyReturned,
  async write({ payload }, _facts, office) {
    const told = await toldOf(office, payload);
    if (!told) return null;
    const { measure, report, step } = told;
    const { fiscalYear, measure: num, round } = payload;
    const by = (await nameOrPosition(office, [String(step.by)])).get(String(step.by));
    const note = step.note ?? '';
    return formMessage({
      kicker: `${noticeTexts.returnedKicker} ${shared.year(fiscalYear)}`,
      title: texts.titled(num, round, measure.jointUnit),
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
    const told = await toldOf(office, payload);
    if (!told) return null;
    return textMessage(noticeTexts.approved(payload.measure, payload.round, told.measure.jointUnit), [
      messageAction(phrases.myMeasures),
    ]);
  },
});
