import { z } from 'zod';
import type { RoundKey } from '../../../domain/memos/memo-steps';
import { withdrawPublication } from '../../../domain/memos/withdraw-publication';
import { takeReason } from '../../../domain/reviews/reason.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { notifyWithdrawn } from '../../../notifications/memos/notify';
import { payloads } from '../../../ui/payloads';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import { freeText } from '../../forms/fields/free-text';
import { confirmMessage } from '../../forms/review';
import { labels, texts } from './texts';

/** @param reason as typed; null: none yet */
const valuesSchema = z.object({ year: payloads.year, round: payloads.round, reason: z.string().nullable() });
type Values = z.infer<typeof valuesSchema>;

const keyOf = ({ year: fiscalYear, round }: Values): RoundKey => ({ fiscalYear, round });

const reasonField = freeText<Values>({
  name: 'reason',
  isOptional: false,
  ask: ({ draft }) => texts.askReason(keyOf(draft)),
  take: takeReason,
  isTakenAtReview: true,
});

/** The publication of a round that is withdrawn: the reason is shown once more before it is told to whom it concerns. */
export const withdrawalForm = defineForm<Values>({
  name: 'withdrawal',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [reasonField],
  review: async (prompt) =>
    confirmMessage(
      prompt,
      texts.confirm(keyOf(prompt.draft), answersOf(prompt.draft, 'reason').reason),
      labels.withdraw,
    ),
  reviewTakesAnyWords: true,
  async submit({ ctx, draft }) {
    const { organisation, eventId, now } = ctx;
    const key = keyOf(draft);
    const { reason } = answersOf(draft, 'reason');
    const withdrawn = await withdrawPublication({ organisation, key, reason, by: ctx.person._id, eventId, now });
    await notifyWithdrawn(ctx.office, withdrawn, ctx.person._id, now);
    const next = (organisation.approvalChain ?? []).length > 0 ? labels.putForward : labels.release;
    const told = texts.done(key, new Set(withdrawn.reports.map(({ measure }) => measure)).size, next);
    return { replies: [textMessage(told, [messageAction(labels.see)])], dialog: null };
  },
  cancelled: () => [textMessage(texts.kept, [messageAction(labels.see)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});
