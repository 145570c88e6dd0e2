import { textMessage } from '../line/compose';
import type { Action, Message } from '../line/types';
import { texts } from './texts';

/**
 * A question with quick replies for its answers. They stand in the text as well: LINE on a computer shows no quick replies, and each can be
 * typed.
 * @param ways what leads on without answering it; not in the text
 */
export function choiceMessage(question: string, choices: readonly Action[], ways: readonly Action[] = []): Message {
  const labels = choices.flatMap(({ label }) => label ?? []);
  return textMessage(labels.length > 0 ? `${question}\n${texts.mayType(labels)}` : question, [...choices, ...ways]);
}
