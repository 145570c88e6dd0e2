import { compact } from '../compact';
import { followedBy, textMessage } from '../line/compose';
import { LIMITS } from '../line/limits';
import { Refusal } from '../refusal';
import { askIn } from '../ui/ask';
import { texts } from '../ui/texts';
import type { Context } from './context';
import type { Feature, Meant, Outcome } from './feature';
import { type Choice, refuseSeveral, routeOfIntent } from './router';
import { readWords } from './ui/read-words';
import { askedFor, isQuestionIntent } from './understand';

/** What was answered last, and with it all that is sent. */
interface Answered {
  choice: Choice;
  outcome: Outcome;
}

/**
 * Answers what a text asks besides its first wish, in the same reply, by the rights of who asks: `ขอคะแนน OIT แล้วก็บอกกำหนดส่ง`. Where one of the two
 * changes something, or not all fits into one reply, the answer says what was left to be asked apart.
 * @param handle lets a route answer; a refusal of the further one is its answer
 */
export async function withMore(
  features: readonly Feature[],
  ctx: Context,
  choice: Choice,
  outcome: Outcome,
  handle: (choice: Choice) => Promise<Outcome>,
): Promise<Answered> {
  const { on, readsOnly } = choice.route;
  const [wish] = choice.input.more.filter(({ intent }) => isQuestionIntent(intent));
  const isTaken = 'intent' in on && on.intent !== 'none';
  const next = wish && isTaken && outcome.replies.length > 0 ? routeOfIntent(features, wish.intent) : null;
  if (!wish || !next) return { choice, outcome };
  const further: Choice = { ...next, input: { ...choice.input, slots: wish.slots, more: [] } };
  const answer =
    readsOnly && next.route.readsOnly && outcome.dialog === undefined ? await answered(further, wish, handle) : null;
  const replies = answer ? followedBy(outcome.replies, answer.replies) : [];
  if (!answer || replies.length > LIMITS.messagesPerSend) return { choice, outcome: withLeft(ctx, outcome, wish) };
  return { choice: further, outcome: { ...answer, replies } };
}

/** The further answer; null: it opens a dialog, which would be for the first question, too. */
async function answered(
  choice: Choice,
  wish: Meant,
  handle: (choice: Choice) => Promise<Outcome>,
): Promise<Outcome | null> {
  try {
    refuseSeveral(wish);
    const outcome = await handle(choice);
    return outcome.dialog === undefined ? outcome : null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { replies: [textMessage(error.message)] };
  }
}

/** Says what is left to be asked apart, behind an answer; before what a dialog asks, whose buttons are the last thing that is seen. */
function withLeft({ chat }: Context, outcome: Outcome, { intent, slots }: Meant): Outcome {
  const phrase = compact([askedFor(intent), readWords(slots)])
    .join(' ')
    .trim();
  const { replies } = outcome;
  if (phrase === '' || replies.length >= LIMITS.messagesPerSend) return outcome;
  const left = textMessage(texts.askApart([phrase]), outcome.dialog ? [] : [askIn(chat)(phrase)]);
  return { ...outcome, replies: outcome.dialog ? [left, ...replies] : followedBy(replies, [left]) };
}
