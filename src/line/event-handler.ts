import type { Logger } from 'pino';
import type { Shown } from './progress';
import type { ShownQuestion } from './shown-buttons';
import type { LineEvent, Message } from './types';

/** What a handler is told of an event besides the event itself. */
export interface EventMeta {
  eventId: string;
  receivedAt: Date;
  /** another picture or file stands right behind this one: the last of them answers for all */
  isFollowed?: boolean;
  log: Logger;
  /** what the last answer in its chat showed, where that is known */
  lastShown?: Shown | undefined;
  /** the buttons of the answer may be kept for a day, so that their labels can be typed; said of nobody, they are not */
  keepButtons?: () => void;
  /** keeps with them what was asked */
  keepQuestion?: (asked: ShownQuestion) => void;
}

/**
 * Handles one event: its effects go into the running transaction, its answer (0–5 messages) is returned. It may run again after
 * a failure, so it must do nothing outside the transaction that cannot be repeated.
 */
export type EventHandler = (event: LineEvent, meta: EventMeta) => Promise<Message[]>;
