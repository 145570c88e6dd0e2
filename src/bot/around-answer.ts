import { needTransaction } from '../domain/reading-only';
import { textMessage, withQuickReply } from '../line/compose';
import { LIMITS } from '../line/limits';
import type { Message } from '../line/types';
import { askIn } from '../ui/ask';
import { type Context, isMember } from './context';
import type { Feature, Outcome } from './feature';
import type { Choice } from './router';
import { RESUME_COMMAND } from './ui/resume-texts';

/** Before an answer in a private chat, outside dialogs, a feature may ask something of its own. */
export async function withOwnQuestion(
  features: readonly Feature[],
  ctx: Context,
  { dialog }: Outcome,
  replies: Message[],
): Promise<Message[]> {
  if (!isMember(ctx) || ctx.chat.kind === 'group' || ctx.dialog || dialog) return replies;
  if (replies.length === 0 || replies.length >= LIMITS.messagesPerSend) return replies;
  for (const { beforeAnswer } of features) {
    const question = await beforeAnswer?.(ctx);
    if (question) return [question, ...replies];
  }
  return replies;
}

/** In front of an answer stands what it is to, where the text said only a part of that. */
export function withAssumed({ assumed }: Choice, answer: Outcome): Outcome {
  const { replies } = answer;
  if (assumed === undefined || replies.length === 0 || replies.length >= LIMITS.messagesPerSend) return answer;
  return { ...answer, replies: [textMessage(assumed), ...replies] };
}

/** Behind the answer to a question that was typed where own words are waited for, those are asked for once more. */
export async function withHeldQuestion(
  features: readonly Feature[],
  ctx: Context,
  { held }: Choice,
  answer: Outcome,
): Promise<Outcome> {
  if (held === undefined || answer.dialog !== undefined || !ctx.dialog || !isMember(ctx)) return answer;
  const askAgain = features.find(({ name }) => name === ctx.dialog?.feature)?.askAgain;
  needTransaction();
  const again = await askAgain?.(ctx, held);
  const replies = [...answer.replies, ...(again?.replies ?? [])];
  return again && replies.length <= LIMITS.messagesPerSend ? { ...again, replies } : answer;
}

/** What was answered in between does not end an open dialog: a tap goes on with it. */
export function withWayBack({ dialog, chat }: Context, { replies, dialog: after }: Outcome): Message[] {
  return dialog && after === undefined ? withQuickReply(replies, askIn(chat)(RESUME_COMMAND)) : replies;
}
