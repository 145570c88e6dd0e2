import type { Message } from './types';

/**
 * What became of the answer that messages rode with. `unknown`: it may have arrived, and nothing can tell any more; it is not sent a
 * second time.
 */
export type PiggybackOutcome = 'sent' | 'not_sent' | 'unknown';

/** Messages of the bot's own that wait for the next answer in a 1:1 chat. */
export interface Piggyback {
  /** Inside the event's transaction: takes what waits for this person, `room` messages at most. */
  take(lineUserId: string, room: number, eventId: string): Promise<Message[]>;
  /**
   * Ends the ride, in a transaction where one is running.
   * @param requestId with `sent`: LINE's id of the request that carried them, or null where it is not known
   */
  record(eventId: string, outcome: PiggybackOutcome, requestId?: string | null): Promise<void>;
}
