import { z } from 'zod';
import { takeComment } from '../../../domain/memos/comment.rules';
import { endorseMemo, requireTurn } from '../../../domain/memos/endorse-memo';
import { latestMemo } from '../../../domain/memos/memo-steps';
import { messageAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { type Turn, turnSchema } from '../../../notifications/memos/buttons';
import { notifyReleased, notifyTurn } from '../../../notifications/memos/notify';
import { labels, texts } from '../../../notifications/memos/texts';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import type { Field } from '../../forms/field';
import { cancelAction, confirmAction, formReplies } from '../../forms/form-actions';

/** @param title of the position that comments @param comment as typed; null: none yet */
const valuesSchema = turnSchema.extend({ title: z.string(), comment: z.string().nullable() });
type Values = z.infer<typeof valuesSchema>;

const commentField: Field<Values> = {
  name: 'comment',
  isOptional: false,
  takesAnyWords: true,
  ask: (prompt) => textMessage(texts.askComment(prompt.draft.title), formReplies(prompt, false)),
  read: (text) => ({ answer: { comment: takeComment(text) } }),
  readAtReview: (text) => ({ answer: { comment: takeComment(text) } }),
};

/** A comment on a memo: the words are shown once more before they go on. */
export const commentForm = defineForm<Values>({
  name: 'memo',
  who: 'member',
  place: 'private',
  values: valuesSchema,
  fields: [commentField],
  buttonNames: { confirm: 'send', cancel: 'keep' },
  review: async (prompt) =>
    textMessage(texts.confirmComment(prompt.draft.title, prompt.draft.comment ?? ''), [
      confirmAction(prompt, labels.send),
      cancelAction(prompt),
    ]),
  reviewTakesAnyWords: true,
  submit: async ({ ctx, draft }) => ({ replies: [await endorse(ctx, draft, draft.comment)], dialog: null }),
  cancelled: () => [textMessage(texts.kept, [messageAction(labels.see)])],
  texts: { over: texts.over, confirmWords: labels.sendWords },
});

/** ทราบ */
export async function onEndorse(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  return { replies: [await endorse(ctx, payload, null)] };
}

/** ความเห็น: asks for the words. */
export async function askComment(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  const memo = await latestMemo(ctx.office, { fiscalYear: payload.year, round: payload.round });
  const title = memo?.chain[payload.step]?.title;
  if (!memo || title === undefined) throw new Refusal('dialog_over', texts.over);
  await requireTurn(ctx.office, memo, payload.step, ctx);
  return commentForm.start(ctx, { ...payload, title, comment: null });
}

async function endorse(ctx: MemberContext, { year, round, run, step }: Turn, comment: string | null): Promise<Message> {
  const { organisation, person, eventId, now } = ctx;
  const key = { fiscalYear: year, round };
  const { memo, published } = await endorseMemo({ organisation, key, run, step, comment, person, eventId, now });
  const see = [messageAction(labels.see)];
  if (published !== null) {
    await notifyReleased(ctx.office, memo, published, now);
    return textMessage(texts.last(key, published), see);
  }
  await notifyTurn(ctx.office, memo, now);
  return textMessage(texts.endorsed(key, memo.chain[memo.step]?.title ?? ''), see);
}
