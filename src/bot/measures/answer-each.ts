import { textMessage } from '../../line/compose';
import { LIMITS } from '../../line/limits';
import type { Message } from '../../line/types';
import { askIn } from '../../ui/ask';
import { texts } from '../../ui/texts';
import type { MemberContext } from '../context';
import type { Outcome } from '../feature';

/** One place of the quick replies is left to whoever adds a way back. */
const MOST_WAYS = LIMITS.quickReplies - 1;

/**
 * Answers a question that names several things, one by one in the order they were said. What no longer fits into one answer is left to be
 * asked for apart, which the last message says.
 * @param phraseOf how one of them is asked for
 */
export async function answerEach<T>(
  ctx: MemberContext,
  asked: readonly T[],
  phraseOf: (asked: T) => string,
  one: (asked: T) => Promise<Outcome>,
): Promise<Outcome> {
  const replies: Message[] = [];
  for (const [index, each] of asked.entries()) {
    const more = (await one(each)).replies;
    const isLast = index === asked.length - 1;
    if (replies.length + more.length + (isLast ? 0 : 1) > LIMITS.messagesPerSend) {
      const left = asked.slice(index).map(phraseOf);
      return {
        replies: [
          ...replies,
          textMessage(
            texts.askApart(left),
            left.slice(0, MOST_WAYS).map((phrase) => askIn(ctx.chat)(phrase)),
          ),
        ],
      };
    }
    replies.push(...more);
  }
  return { replies };
}
