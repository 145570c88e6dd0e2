import type { OfficeId } from '../domain/office-store';
import { Outbox } from './outbox.model';

/** What is added to a message that waits. */
interface Addition {
  office: OfficeId;
  lineUserId: string;
  /** of which kind the message is */
  kind: string;
  /** the list in its payload */
  list: string;
  items: readonly unknown[];
  /** the message keeps its sense until then */
  expiresAt: Date;
}

/**
 * Adds to the list that a message of a kind tells, while it still waits for somebody. Call it inside a transaction: a worker that takes the
 * message at the same moment makes it run again.
 * @returns whether such a message waited
 */
export async function addToWaiting({ office, lineUserId, kind, list, items, expiresAt }: Addition): Promise<boolean> {
  const field = `payload.${list}`;
  const { matchedCount } = await Outbox.updateOne(
    { office, to: lineUserId, size: 1, kind, state: 'queued', [field]: { $exists: true } },
    { $push: { [field]: { $each: [...items] } }, $max: { expiresAt } },
  ).exec();
  return matchedCount > 0;
}
