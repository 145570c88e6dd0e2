import { z } from 'zod';
import { partOf, partsOf } from '../../../domain/measures/parts.rules';
import { measureOfPlan, measuresOfPlan } from '../../../domain/measures/plan';
import { requireTurn } from '../../../domain/memos/endorse-memo';
import { latestMemo } from '../../../domain/memos/memo-steps';
import { texts as refusals } from '../../../domain/memos/texts';
import { findReport } from '../../../domain/reports/find-report';
import { stepsOf } from '../../../domain/reports/record-step';
import { takeReason } from '../../../domain/reviews/reason.rules';
import { returnFromMemo } from '../../../domain/reviews/review-report';
import { messageAction, textMessage } from '../../../line/compose';
import { type Turn, turnSchema } from '../../../notifications/memos/buttons';
import { labels, texts } from '../../../notifications/memos/texts';
import { notifyReturned } from '../../../notifications/reviews/notify-reporters';
import { COMMON_REASONS } from '../../../notifications/reviews/texts';
import { Refusal } from '../../../refusal';
import { partName } from '../../../ui/report-texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import type { Field } from '../../forms/field';
import { freeText } from '../../forms/fields/free-text';
import { confirmMessage } from '../../forms/review';
import { readMeasure } from '../../measures/read-answer';

/**
 * @param parts of the measures that the memo puts forward, as the buttons name them
 * @param part of these: which report is sent back; null: not said yet
 * @param reason as typed; null: none yet
 */
const valuesSchema = turnSchema.extend({
  parts: z.array(z.strictObject({ num: z.int(), unit: z.string(), label: z.string() })),
  part: z.int().nullable(),
  reason: z.string().nullable(),
});
type Values = z.infer<typeof valuesSchema>;

const partOfDraft = ({ parts, part }: Values): Values['parts'][number] | null => parts[part ?? -1] ?? null;

const partField: Field<Values> = {
  name: 'part',
  isOptional: false,
  ask: () => texts.whichToReturn,
  options: ({ draft }) =>
    draft.parts.map(({ label }, index) => ({ key: String(index), label, answer: { part: index } })),
  read: (text, { ctx, draft }) => {
    const { measure } = readMeasure(text, ctx.vocabulary, draft.year);
    const found = draft.parts.flatMap(({ num }, index) => (num === measure ? [index] : []));
    const [part] = found;
    if (part === undefined) return { retry: texts.notPutForward };
    return found.length === 1 ? { answer: { part } } : { retry: texts.whichPart };
  },
};

const reasonField = freeText<Values>({
  name: 'reason',
  isOptional: false,
  ask: ({ draft }) => texts.whyReturned(partOfDraft(draft)?.label ?? ''),
  options: () => COMMON_REASONS.map(({ label, reason }, index) => ({ key: String(index), label, answer: { reason } })),
  take: takeReason,
  isTakenAtReview: true,
});

/** Sending one of the reports of a memo back: which, why, and the words shown once more. */
export const sendBackForm = defineForm<Values>({
  name: 'memo_return',
  who: 'member',
  place: 'private',
  values: valuesSchema,
  fields: [partField, reasonField],
  review: async (prompt) => {
    const { reason } = answersOf(prompt.draft, 'reason');
    const text = texts.confirmReturn(partOfDraft(prompt.draft)?.label ?? '', reason);
    return confirmMessage(prompt, text, labels.sendBackNow);
  },
  reviewTakesAnyWords: true,
  submit: async ({ ctx, draft }) => ({ ...(await sendBack(ctx, draft)), dialog: null }),
  cancelled: () => [textMessage(texts.notReturned, [messageAction(labels.see)])],
  texts: { over: texts.returnOver, confirmWords: labels.sendBackWords },
});

/** ส่งกลับแก้ไข: asks which report, and why. */
export async function askWhichToReturn(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  const { year: fiscalYear, round, run } = payload;
  const memo = await latestMemo(ctx.office, { fiscalYear, round });
  if (memo?.state !== 'endorsing' || memo.run !== run) throw new Refusal('memo_over', refusals.over(fiscalYear, round));
  await requireTurn(ctx.office, memo, payload, ctx);
  const plan = await measuresOfPlan(ctx.office, fiscalYear);
  const parts = plan
    .filter(({ num }) => memo.measures.includes(num))
    .flatMap((measure) => partsOf(ctx.organisation, measure))
    .map(({ num, unit, jointUnit }) => ({ num, unit, label: partName(num, jointUnit) }));
  return sendBackForm.start(ctx, { ...payload, parts, part: parts.length === 1 ? 0 : null, reason: null });
}

async function sendBack(ctx: MemberContext, draft: Values): Promise<Outcome> {
  const { year, round, run, step, position } = draft;
  const { reason } = answersOf(draft, 'reason');
  const { organisation, person, eventId, now, office } = ctx;
  const chosen = partOfDraft(draft);
  const whole = await measureOfPlan(office, year, chosen?.num ?? null);
  const measure = chosen && whole && partOf(organisation, whole, chosen.unit);
  const stored = measure && (await findReport(office, measure, round));
  if (!measure || !stored) throw new Refusal('memo_over', refusals.over(year, round));
  const review = { organisation, measure, round, seenVersion: stored.version, person, eventId, now };
  const { report, authors } = await returnFromMemo({ ...review, memo: { run, step, position }, reason });
  const approver = (await stepsOf(office, report)).findLast(({ action }) => action === 'approve')?.by;
  await notifyReturned(office, [{ report, measure, authors, approver }], now);
  return { replies: [textMessage(texts.returned(chosen.label), [messageAction(labels.see)])] };
}
