import { z } from 'zod';
import { takeComment } from '../../../domain/memos/comment.rules';
import { endorseMemo, requireTurn } from '../../../domain/memos/endorse-memo';
import { latestMemo } from '../../../domain/memos/memo-steps';
import { messageAction, postbackAction, textMessage } from '../../../line/compose';
import type { Message } from '../../../line/types';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import { type Dialog, openDialog } from '../../dialog';
import type { Input, Outcome } from '../../feature';
import { keepButton, sendCommentButton, type Turn, turnSchema } from './buttons';
import { notifyReleased, notifyTurn } from './notify';
import { labels, texts } from './texts';

export const FEATURE = 'memo';
export const WRITING = 'comment';

const talkSchema = turnSchema.extend({
  title: z.string(),
  /** as typed, to be confirmed; null: none yet */
  comment: z.string().nullable(),
});
type Talk = z.infer<typeof talkSchema>;

/** ทราบ */
export async function pressEndorse(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  return { replies: [await endorse(ctx, payload, null)] };
}

/** ความเห็น: asks for the words. */
export async function askComment(ctx: MemberContext, { payload }: Input<Turn>): Promise<Outcome> {
  const memo = await latestMemo(ctx.office, { fiscalYear: payload.year, round: payload.round });
  const title = memo?.chain[payload.step]?.title;
  if (!memo || title === undefined) throw new Refusal('dialog_over', texts.over);
  await requireTurn(ctx.office, memo, payload.step, ctx);
  const dialog = openDialog(FEATURE, WRITING, { ...payload, title, comment: null });
  return { replies: [question(dialog, title, null)], dialog };
}

export async function askCommentAgain(ctx: MemberContext): Promise<Outcome> {
  const { title, comment } = talkOf(ctx);
  const dialog = dialogOf(ctx);
  return { replies: [question(dialog, title, comment)], dialog };
}

/** The words are shown once more before they go on. */
export async function hearComment(ctx: MemberContext, { text }: Input): Promise<Outcome> {
  const talk = talkOf(ctx);
  const said = text.trim();
  if (talk.comment !== null && labels.sendWords.includes(said)) return send(ctx, talk, talk.comment);
  const comment = takeComment(said);
  const dialog = { ...dialogOf(ctx), data: { ...talk, comment } };
  return { replies: [question(dialog, talk.title, comment)], dialog };
}

export async function pressSend(ctx: MemberContext): Promise<Outcome> {
  const talk = talkOf(ctx);
  if (talk.comment === null) throw new Refusal('dialog_over', texts.over);
  return send(ctx, talk, talk.comment);
}

export async function keep(ctx: MemberContext): Promise<Outcome> {
  talkOf(ctx);
  return { replies: [textMessage(texts.kept, [messageAction(labels.see)])], dialog: null };
}

async function send(ctx: MemberContext, talk: Talk, comment: string): Promise<Outcome> {
  return { replies: [await endorse(ctx, talk, comment)], dialog: null };
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

function question({ token: dialog }: Dialog, title: string, comment: string | null): Message {
  const cancel = postbackAction({ label: labels.cancel, kind: keepButton, payload: {}, dialog });
  if (comment === null) return textMessage(texts.askComment(title), [cancel]);
  const confirm = postbackAction({ label: labels.send, kind: sendCommentButton, payload: {}, dialog });
  return textMessage(texts.confirmComment(title, comment), [confirm, cancel]);
}

/** @throws Refusal `dialog_over` when nothing is being written here */
function talkOf(ctx: MemberContext): Talk {
  const talk = talkSchema.safeParse(dialogOf(ctx).data);
  if (!talk.success) throw new Refusal('dialog_over', texts.over);
  return talk.data;
}

function dialogOf({ dialog }: MemberContext): Dialog {
  if (dialog?.feature !== FEATURE) throw new Refusal('dialog_over', texts.over);
  return dialog;
}
