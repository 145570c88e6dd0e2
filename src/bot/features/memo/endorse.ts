import { z } from 'zod';
import { takeComment } from '../../../domain/memos/comment.rules';
import { type Endorsement, endorseMemo, requireTurn } from '../../../domain/memos/endorse-memo';
import { isLastStep } from '../../../domain/memos/memo-states.rules';
import { latestMemo } from '../../../domain/memos/memo-steps';
import { releaseWordOf } from '../../../domain/memos/release-word.rules';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { publishButton, type Turn, turnSchema } from '../../../notifications/memos/buttons';
import { notifyReleased, notifyTurn } from '../../../notifications/memos/notify';
import { labels, texts } from '../../../notifications/memos/texts';
import { Refusal } from '../../../refusal';
import { sheetMessage } from '../../../ui/sheet';
import { phrases, texts as shared } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import { freeText } from '../../forms/fields/free-text';
import { confirmMessage } from '../../forms/review';
import { publicAddress } from './public-address';

/**
 * @param title of the position that comments
 * @param isLast whether it is the last one, whose comment publishes
 * @param comment as typed; null: none yet
 */
const valuesSchema = turnSchema.extend({
  title: z.string(),
  // A dialog that was open when the bot was upgraded has no word on it.
  isLast: z.boolean().optional(),
  comment: z.string().nullable(),
});
type Values = z.infer<typeof valuesSchema>;

const commentField = freeText<Values>({
  name: 'comment',
  isOptional: false,
  ask: ({ draft: { title, isLast } }) => (isLast ? texts.askLastComment(title) : texts.askComment(title)),
  take: takeComment,
  isTakenAtReview: true,
});

/** A comment on a memo: the words are shown once more before they go on. */
export const commentForm = defineForm<Values>({
  name: 'memo',
  who: 'member',
  place: 'private',
  values: valuesSchema,
  fields: [commentField],
  buttonNames: { confirm: 'send', cancel: 'keep' },
  review: async (prompt) => {
    const { title, isLast, comment } = prompt.draft;
    const said = comment ?? '';
    const word = releaseWordOf(prompt.ctx.organisation);
    const asks = isLast ? texts.confirmLastComment(title, said, word) : texts.confirmComment(title, said);
    return confirmMessage(prompt, asks, labels.send);
  },
  reviewTakesAnyWords: true,
  submit: async ({ ctx, draft }) => ({
    replies: [await endorse(ctx, draft, { comment: draft.comment, isToldLast: draft.isLast })],
    dialog: null,
  }),
  cancelled: () => [textMessage(texts.kept, [messageAction(labels.see)])],
  texts: { over: texts.over, confirmWords: labels.sendWords },
});

/** ทราบ; the last position, which publishes by it, is asked first. */
export async function onEndorse(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  const memo = await latestMemo(ctx.office, { fiscalYear: payload.year, round: payload.round });
  const isAsked = memo?.state === 'endorsing' && memo.run === payload.run && isLastStep(memo);
  if (!memo || !isAsked) return { replies: [await endorse(ctx, payload, { comment: null, isToldLast: false })] };
  await requireTurn(ctx.office, memo, payload, ctx);
  const word = releaseWordOf(ctx.organisation);
  const message = sheetMessage({
    kicker: `${ctx.organisation.name} ${shared.year(memo.fiscalYear)}`,
    title: texts.confirmReleaseTitle(word),
    lines: [texts.confirmPublish(memo, memo.measures.length, word), texts.measures(memo.measures)],
    sections: [],
    buttons: [
      postbackAction({ label: labels.confirmRelease(word), kind: publishButton, payload }),
      messageAction(labels.see),
    ],
    altText: texts.confirmPublishAlt(memo, word),
    quickReplies: [messageAction(labels.reports, phrases.withYear(phrases.roundStatus(memo.round), memo.fiscalYear))],
  });
  return { replies: [message] };
}

/** The last position's yes to releasing it. */
export async function onPublish(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  return { replies: [await endorse(ctx, payload, { comment: null, isToldLast: true })] };
}

/** ความเห็น: asks for the words. */
export async function askComment(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  const memo = await latestMemo(ctx.office, { fiscalYear: payload.year, round: payload.round });
  const title = memo?.chain[payload.step]?.title;
  if (!memo || title === undefined) throw new Refusal('dialog_over', texts.over);
  await requireTurn(ctx.office, memo, payload, ctx);
  return commentForm.start(ctx, { ...payload, title, isLast: isLastStep(memo), comment: null });
}

async function endorse(
  ctx: MemberContext,
  { year, round, run, step, position }: Turn,
  said: Pick<Endorsement, 'comment' | 'isToldLast'>,
): Promise<Message> {
  const { organisation, person, eventId, now } = ctx;
  const key = { fiscalYear: year, round };
  const { memo, published } = await endorseMemo({
    organisation,
    key,
    run,
    step,
    position,
    person,
    eventId,
    now,
    ...said,
  });
  const see = [messageAction(labels.see)];
  if (published !== null) {
    await notifyReleased(ctx.office, memo, published, { by: person._id, now });
    const address = publicAddress(ctx, year);
    return textMessage(texts.last(key, published, releaseWordOf(organisation), address), see);
  }
  await notifyTurn(ctx.office, memo, now);
  return textMessage(texts.endorsed(key, memo.chain[memo.step]?.title ?? ''), see);
}
