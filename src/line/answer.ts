import { FixedMessages } from './fixed-messages';
import type { Gateway } from './gateway';
import type { StoredAnswer } from './inbox';
import { LineError } from './line-error';

/** LINE takes a reply token for a minute; we stop ten seconds short of it. */
export const TOKEN_FRESH_MS = 50_000;
/** While a token is fresh, tries come quickly: LINE may be back at any moment. */
const SOONEST_TRY_MS = 500;
const LATEST_TRY_MS = 5_000;

/** An answer while it is worked at. */
export type Answer = Omit<StoredAnswer, 'messages'> & { messages: FixedMessages };

/** What is stored of an answer before it is sent: it may be out by the time it is read. */
export const asMaybeSent = (answer: Answer): StoredAnswer => ({
  ...answer,
  messages: answer.messages.json,
  maybeSent: true,
});

/** An answer as it was stored, to be worked at again. @throws SyntaxError when its messages are no JSON */
export const fromStored = ({ messages, ...answer }: StoredAnswer): Answer => ({
  ...answer,
  messages: typeof messages === 'string' ? FixedMessages.stored(messages) : FixedMessages.of(messages),
});

/**
 * What became of a try to send an answer: `sent`, with LINE's id of the request if it is known; `waits` (LINE did not take it now, and
 * may later; `maybeSent`: it may have taken it all the same); `refused` (LINE takes no reply with this token and these messages); or
 * `malformed` (LINE takes no such messages; the token is still good).
 */
export type AnswerOutcome =
  | { state: 'sent'; requestId: string | null }
  | { state: 'waits'; maybeSent: boolean }
  | { state: 'refused'; status: number | null; requestId: string | null }
  | { state: 'malformed'; status: number | null; requestId: string | null; error: LineError };

/**
 * Whether an answer can still be sent by reply.
 * @param receivedAt when we got the event (LINE's minute starts there, for redelivered events too)
 */
export function isFresh({ replyToken }: Pick<Answer, 'replyToken'>, receivedAt: Date, now: Date): boolean {
  return replyToken !== null && now.getTime() - receivedAt.getTime() < TOKEN_FRESH_MS;
}

/** When an answer that waits for LINE is looked at again: soon at first, and at the latest when its token is no longer fresh. */
export function nextTryAt(receivedAt: Date, now: Date): Date {
  const age = now.getTime() - receivedAt.getTime();
  const wait = Math.min(LATEST_TRY_MS, Math.max(SOONEST_TRY_MS, age / 3));
  return new Date(Math.min(now.getTime() + wait, receivedAt.getTime() + TOKEN_FRESH_MS));
}

/**
 * Sends an answer by reply, which is free. A token works once, so a token that is refused after an unclear try means that the first
 * try did arrive.
 * @throws whatever is not LINE's doing
 */
export async function tryReply(gateway: Pick<Gateway, 'reply'>, answer: Answer): Promise<AnswerOutcome> {
  const { replyToken, messages, maybeSent } = answer;
  if (replyToken === null) return { state: 'refused', status: null, requestId: null };
  try {
    const { requestId } = await gateway.reply(replyToken, messages);
    return { state: 'sent', requestId };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    if (error.failure !== 'refused') return { state: 'waits', maybeSent: maybeSent || error.maybeActed };
    // Our channel's access token is wrong, which says nothing of this answer.
    if (error.isUnauthorised) return { state: 'waits', maybeSent };
    // A try before this one was refused for the same reason: these messages never arrived.
    if (error.isMalformed) return { state: 'malformed', status: error.status, requestId: error.requestId, error };
    // The refusal's own id is not that of the request that arrived.
    if (maybeSent) return { state: 'sent', requestId: null };
    return { state: 'refused', status: error.status, requestId: error.requestId };
  }
}
