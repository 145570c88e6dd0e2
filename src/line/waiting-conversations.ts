import { inboxCollection } from './inbox';

/** A conversation in which something is to be done now, and when the oldest of it came. */
export interface WaitingConversation {
  conversation: string;
  since: Date;
}

/** A look may take this long; a database that is slower is given up for now, and asked again. */
const LOOK_MS = 5_000;

/**
 * Conversations with something to do, the oldest first. One whose oldest event waits for its next try is not among them, however much
 * has come after it.
 */
export async function waitingConversations(now: Date, most: number): Promise<WaitingConversation[]> {
  const found = await inboxCollection()
    .aggregate<{ _id: string; since: Date }>(
      [
        { $match: { open: true } },
        // By the index of what is open; a condition alone would not use it.
        { $sort: { receivedAt: 1 } },
        { $group: { _id: '$partner', since: { $first: '$receivedAt' }, until: { $max: '$notBefore' } } },
        { $match: { until: { $not: { $gt: now } } } },
        { $sort: { since: 1 } },
        { $limit: most },
      ],
      { timeoutMS: LOOK_MS },
    )
    .toArray();
  return found.map(({ _id, since }) => ({ conversation: _id, since }));
}
