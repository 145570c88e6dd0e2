import { z } from 'zod';
import { type MessageKind, type OutboxRow, type Prepared, rowKey } from '../../delivery';
import { measuresOfPlan } from '../../domain/measures/plan';
import type { OfficeId } from '../../domain/office-store';
import { findReport } from '../../domain/reports/find-report';
import { lastStep } from '../../domain/reports/record-step';
import { messageAction, textMessage } from '../../line/compose';
import type { Message } from '../../line/types';
import { nameOrPosition } from '../../ui/name-or-position';
import { payloads } from '../../ui/payloads';
import { startAction } from '../../ui/report-actions';
import { formMessage } from '../../ui/report-form';
import { phrases, texts as shared } from '../../ui/texts';
import { noticeTexts, texts } from './texts';

const payloadSchema = z.object({
  fiscalYear: payloads.year,
  measure: payloads.measure,
  round: payloads.round,
  /** the step of the report that it tells of */
  seq: z.int(),
});
type Payload = z.infer<typeof payloadSchema>;

type Write = (office: OfficeId, payload: Payload) => Promise<Message | null>;

/** Tells of a review as long as nothing has happened to the report since. */
function verdictKind(kind: string, why: string, write: Write): MessageKind {
  return {
    kind,
    reason: () => why,
    async prepare(office, rows) {
      const prepared = new Map<string, Prepared>();
      for (const row of rows) prepared.set(rowKey(row), await prepareRow(office, row, write));
      return prepared;
    },
  };
}

async function prepareRow(office: OfficeId, row: OutboxRow, write: Write): Promise<Prepared> {
  const payload = payloadSchema.parse(row.payload);
  const last = await lastStep(office, payload);
  const message = last?.seq === payload.seq ? await write(office, payload) : null;
  return message ? { send: [message] } : { drop: 'nothing_due' };
}

export const returnedKind = verdictKind('review.returned', noticeTexts.whyReturned, async (office, payload) => {
  const { fiscalYear, measure: num, round } = payload;
  const measure = (await measuresOfPlan(office, fiscalYear)).find((one) => one.num === num);
  const report = measure && (await findReport(office, measure, round));
  const step = await lastStep(office, payload);
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
});

export const approvedKind = verdictKind(
  'review.approved',
  noticeTexts.whyApproved,
  async (_office, { measure, round }) =>
    textMessage(noticeTexts.approved(measure, round), [messageAction(phrases.myMeasures)]),
);
