import type { Logger } from 'pino';
import type { Gateway } from './gateway';
import type { Answer } from './inbox';
import { LineError } from './line-error';

/** LINE takes a reply token for a minute; we stop ten seconds short of it. */
export const TOKEN_FRESH_MS = 50_000;

/**
 * What became of a try to send an answer: `sent`, `unknown` (it may have been sent and cannot be tried again without risking
 * it twice), `refused` (LINE will never take it), or `again` later, with what is known then.
 */
export type AnswerOutcome = { state: 'sent' | 'unknown' | 'refused' } | { state: 'again'; maybeSent: boolean };

/**
 * Sends the answer of an event, never twice: by reply while the token is fresh (free), else by push under the answer's retry
 * key. A token works once, so a refused token after an unclear try means that the first try did arrive.
 * @param receivedAt when we got the event (LINE's minute starts there, for redelivered events too)
 */
export async function sendAnswer(
  gateway: Gateway,
  answer: Answer,
  receivedAt: Date,
  now: Date,
  log: Logger,
): Promise<AnswerOutcome> {
  const fresh = now.getTime() - receivedAt.getTime() < TOKEN_FRESH_MS;
  if (answer.replyToken && fresh) {
    try {
      await gateway.reply(answer.replyToken, answer.messages);
      return { state: 'sent' };
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      if (error.failure !== 'refused') return { state: 'again', maybeSent: answer.maybeSent || error.maybeActed };
      if (answer.maybeSent) return { state: 'sent' };
      log.warn({ status: error.status, requestId: error.requestId }, 'reply refused, trying a push');
    }
  } else if (answer.replyToken && answer.maybeSent) {
    return { state: 'unknown' };
  }
  return pushAnswer(gateway, answer);
}

async function pushAnswer(gateway: Gateway, answer: Answer): Promise<AnswerOutcome> {
  if (!answer.to) return { state: 'refused' };
  try {
    await gateway.push(answer.to, answer.messages, answer.retryKey);
    return { state: 'sent' };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    if (error.failure === 'refused') return { state: 'refused' };
    // The retry key makes a second push harmless, so nothing is unclear.
    return { state: 'again', maybeSent: answer.maybeSent };
  }
}
