import { validateMessages } from './checks/validate-messages';
import type { Message } from './types';

/**
 * Messages that nobody changes any more, as the text that is stored and sent. Of hundreds of cards that wait for their turn only this is held:
 * each is many small objects, which garbage collection would copy again and again. Whether LINE takes them is seen while they are at hand.
 */
export class FixedMessages {
  private constructor(
    readonly json: string,
    /** how many messages */
    readonly length: number,
    /** whether it was seen that LINE takes them, wherever they are sent */
    readonly isTaken: boolean,
  ) {}

  /** Puts messages into words, once. */
  static of(messages: readonly Message[] | FixedMessages): FixedMessages {
    if (messages instanceof FixedMessages) return messages;
    // What many are told is held to the most rules.
    const isTaken = validateMessages(messages, 'multicast').length === 0;
    return new FixedMessages(JSON.stringify(messages), messages.length, isTaken);
  }

  /** What was stored as `json`. @throws SyntaxError when it is none */
  static stored(json: string): FixedMessages {
    return FixedMessages.of(JSON.parse(json) as Message[]);
  }
}

/** The messages themselves. */
export const messagesOf = (given: Message[] | FixedMessages): Message[] =>
  given instanceof FixedMessages ? (JSON.parse(given.json) as Message[]) : given;
