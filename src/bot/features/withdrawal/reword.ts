import { z } from 'zod';
import { type PastWithdrawal, pastWithdrawals, rewordWithdrawal } from '../../../domain/memos/reword-withdrawal';
import { takeReason } from '../../../domain/reviews/reason.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { clipGraphemes } from '../../../line/limits';
import { Refusal } from '../../../refusal';
import { payloads } from '../../../ui/payloads';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { answersOf } from '../../forms/draft';
import { choice } from '../../forms/fields/choice';
import { freeText } from '../../forms/fields/free-text';
import { confirmMessage } from '../../forms/review';
import { labels, texts } from './texts';

/** As much of a reason as tells it apart. */
const LONGEST_SHOWN = 100;

/**
 * @param withdrawal the one that was chosen: its round, the memo it is of, how it is called, and its reason until now; null: none yet
 * @param reason as typed; null: none yet
 */
const valuesSchema = z.object({
  withdrawal: z
    .object({ year: payloads.year, round: payloads.round, run: z.int().min(1), title: z.string(), was: z.string() })
    .nullable(),
  reason: z.string().nullable(),
});
type Values = z.infer<typeof valuesSchema>;

const answerOf = (one: PastWithdrawal): Pick<Values, 'withdrawal'> => {
  const { fiscalYear: year, round, run, reason: was } = one;
  return { withdrawal: { year, round, run, title: texts.withdrawal(one), was } };
};

const withdrawalField = choice<Values>({
  name: 'withdrawal',
  options: async ({ ctx }) =>
    (await pastWithdrawals(ctx.office)).map((one) => ({
      key: `${one.fiscalYear}/${one.round}/${one.run}`,
      label: texts.withdrawal(one),
      row: texts.withdrawal(one),
      captions: [texts.withdrawnOn(one.at), texts.said(clipGraphemes(one.reason, LONGEST_SHOWN))],
      answer: answerOf(one),
    })),
  sheet: ({ ctx }) => ({
    kicker: ctx.organisation.name,
    title: labels.reword,
    lines: [texts.whichReason],
    altText: texts.whichReason,
  }),
});

const reasonField = freeText<Values>({
  name: 'reason',
  isOptional: false,
  ask: ({ draft: { withdrawal } }) => texts.askWords(withdrawal?.title ?? '', withdrawal?.was ?? ''),
  take: takeReason,
  isTakenAtReview: true,
});

/** Other words for why a publication was withdrawn: they are shown once more before everybody sees them. */
export const rewordForm = defineForm<Values>({
  name: 'withdrawal_words',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [withdrawalField, reasonField],
  review: async (prompt) => {
    const { withdrawal, reason } = answersOf(prompt.draft, 'withdrawal', 'reason');
    return confirmMessage(prompt, texts.confirmWords(withdrawal.title, reason), labels.save);
  },
  reviewTakesAnyWords: true,
  async submit({ ctx, draft }) {
    const { withdrawal, reason } = answersOf(draft, 'withdrawal', 'reason');
    const { eventId, now } = ctx;
    const { year: fiscalYear, round, run, title } = withdrawal;
    const doer = { by: ctx.person._id, eventId, now };
    if (!(await rewordWithdrawal(ctx.office, { fiscalYear, round, run, reason, ...doer }))) throw noneWithdrawn();
    return { replies: [textMessage(texts.reworded(title), [messageAction(labels.see)])], dialog: null };
  },
  cancelled: () => [textMessage(texts.notReworded, [messageAction(labels.see)])],
  texts: { over: texts.rewordOver, confirmWords: labels.saveWords },
});

/** แก้ไขเหตุผลการถอน: begins with the only withdrawal of what was said; asks which where there are several. */
export async function startRewording(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const [only, ...others] = (await pastWithdrawals(ctx.office)).filter(
    ({ round, fiscalYear }) => (slots.round ?? round) === round && (slots.fiscalYear ?? fiscalYear) === fiscalYear,
  );
  if (!only) throw noneWithdrawn();
  return rewordForm.start(ctx, { ...(others.length === 0 ? answerOf(only) : { withdrawal: null }), reason: null });
}

const noneWithdrawn = (): Refusal => new Refusal('nothing_withdrawn', texts.noneWithdrawn);
