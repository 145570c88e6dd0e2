import { z } from 'zod';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { takeReason } from '../../../domain/reviews/reason.rules';
import { stateAfter } from '../../../domain/reviews/review-report';
import { type SeenReport, seenSchema } from '../../../notifications/reviews/buttons';
import { returnAndTell } from '../../../notifications/reviews/review-and-tell';
import { COMMON_REASONS, labels, texts } from '../../../notifications/reviews/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import type { Option } from '../../forms/field';
import { freeText } from '../../forms/fields/free-text';
import { confirmMessage } from '../../forms/review';
import { requireReviewerOf } from './approve';
import { doneOutcome } from './done';
import { handedIn, partOfReport } from './look-up';
import { seenAgain } from './seen-again';

/** @param reason as typed; null: none yet */
const valuesSchema = seenSchema.extend({ reason: z.string().nullable() });
type Values = z.infer<typeof valuesSchema>;

/** A common reason says what it says, and is sent at once. */
const commonReasons = COMMON_REASONS.map(
  ({ label, reason }, index): Option<Values> => ({
    key: String(index),
    label,
    choose: ({ ctx, draft }) => send(ctx, draft, reason),
  }),
);

/** Why it is sent back. */
const reasonField = freeText<Values>({
  name: 'reason',
  isOptional: false,
  ask: ({ draft }) => texts.askReason(draft.measure, draft.round),
  options: () => commonReasons,
  take: takeReason,
  isTakenAtReview: true,
});

/** A report that is being sent back: the reviewer's own words are shown once more before they go out. */
export const sendBackForm = defineForm<Values>({
  name: 'review',
  who: 'review',
  place: 'private',
  values: valuesSchema,
  fields: [reasonField],
  // `review.more` is the next page of what waits.
  buttonNames: { confirm: 'send', cancel: 'keep', more: 'more_reasons' },
  reviewOptions: () => commonReasons,
  review: async (prompt) => {
    const { measure, round } = prompt.draft;
    const { reason } = answersOf(prompt.draft, 'reason');
    return confirmMessage(prompt, texts.confirmReason(measure, round, reason), labels.send);
  },
  reviewTakesAnyWords: true,
  submit: async ({ ctx, draft }) => send(ctx, draft, answersOf(draft, 'reason').reason),
  cancelled: async (ctx) => (await doneOutcome(ctx, texts.kept)).replies,
  texts: { over: texts.over, confirmWords: labels.sendWords },
});

/** ส่งกลับแก้ไข: asks for the reason. */
export async function askReason(ctx: MemberContext, { payload }: Input<SeenReport>): Promise<Outcome> {
  const measure = await partOfReport(ctx, payload);
  await requireReviewerOf(ctx, measure, payload);
  const report = await handedIn(ctx, measure, payload);
  const again = await seenAgain(ctx, measure, payload);
  // What cannot be sent back is said before the reason is asked for.
  if (!again) stateAfter(ctx.organisation, stateOf(report), 'return', payload);
  return again ?? sendBackForm.start(ctx, { ...payload, reason: null });
}

async function send(ctx: MemberContext, values: Values, reason: string): Promise<Outcome> {
  const measure = await partOfReport(ctx, values);
  const again = await seenAgain(ctx, measure, values);
  if (again) return { ...again, dialog: null };
  const { organisation, person, eventId, now } = ctx;
  const { round, version: seenVersion } = values;
  const review = { organisation, measure, round, seenVersion, person, eventId, now, reason };
  const { stopped } = await returnAndTell(review);
  const also = stopped ? [texts.stopped] : [];
  return { ...(await doneOutcome(ctx, texts.returned(values.measure, round, measure.jointUnit), also)), dialog: null };
}
