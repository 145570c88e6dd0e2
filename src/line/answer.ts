import type { Logger } from 'pino';
import type { Gateway } from './gateway';
import type { Answer } from './inbox';
import { LineError } from './line-error';

/** LINE takes a reply token for a minute; we stop ten seconds short of it. */
export const TOKEN_FRESH_MS = 50_000;
/** LINE knows a retry key for a day from its first request, which comes after the event. */
const KEY_KNOWN_MS = 24 * 3_600_000;

/**
 * What became of a try to send an answer: `sent`, with LINE's id of the request if it is known; `unknown` (it may have been sent
 * and cannot be tried again without risking it twice); `refused` (LINE will never take it); or `again` later, with the answer as
 * it is to be tried then.
 */
export type AnswerOutcome =
  | { state: 'sent'; requestId: string | null }
  | { state: 'unknown' | 'refused' }
  | { state: 'again'; answer: Answer };

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
  const age = now.getTime() - receivedAt.getTime();
  if (answer.replyToken && age < TOKEN_FRESH_MS) {
    try {
      const { requestId } = await gateway.reply(answer.replyToken, answer.messages);
      return { state: 'sent', requestId };
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      if (error.failure !== 'refused') return again(answer, error);
      // The refusal's own id is not that of the request that arrived.
      if (answer.maybeSent) return { state: 'sent', requestId: null };
      log.warn({ status: error.status, requestId: error.requestId }, 'reply refused, trying a push');
    }
  } else if (answer.maybeSent && (answer.replyToken || age >= KEY_KNOWN_MS)) {
    return { state: 'unknown' };
  }
  return pushAnswer(gateway, answer);
}

async function pushAnswer(gateway: Gateway, answer: Answer): Promise<AnswerOutcome> {
  if (!answer.to) return { state: 'refused' };
  try {
    const { requestId } = await gateway.push(answer.to, answer.messages, answer.retryKey);
    return { state: 'sent', requestId };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    if (error.failure === 'refused') return { state: 'refused' };
    // From here on pushes only: the retry key makes them harmless to repeat, whatever became of this one.
    return again({ ...answer, replyToken: null }, error);
  }
}

function again(answer: Answer, error: LineError): AnswerOutcome {
  return { state: 'again', answer: { ...answer, maybeSent: answer.maybeSent || error.maybeActed } };
}
