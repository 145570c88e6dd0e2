import type { OfficeId } from '../domain/office-store';
import { Outbox } from './outbox.model';

/** What is added to a message that waits for somebody. */
interface Addition {
  lineUserId: string;
  items: readonly unknown[];
  /** the message keeps its sense until then */
  expiresAt: Date;
}

/** Which messages are added to. */
interface Waiting {
  office: OfficeId;
  kind: string;
  /** the list in their payload */
  list: string;
}

/**
 * Adds to the lists that messages of a kind tell, while they still wait for those they are for. Call it inside a transaction: a worker that
 * takes one of them at the same moment makes it run again.
 * @returns the LINE ids of those for whom there was one
 */
export async function addToWaiting(
  { office, kind, list }: Waiting,
  additions: readonly Addition[],
): Promise<ReadonlySet<string>> {
  const field = `payload.${list}`;
  const waiting = { office, kind, size: 1, state: 'queued' as const, [field]: { $exists: true } };
  const to = { $in: additions.map(({ lineUserId }) => lineUserId) };
  const found = await Outbox.find({ ...waiting, to })
    .select({ to: 1 })
    .lean<{ to: string[] }[]>()
    .exec();
  const added = new Set(found.flatMap((one) => one.to));
  for (const { lineUserId, items, expiresAt } of additions) {
    if (!added.has(lineUserId)) continue;
    const update = { $push: { [field]: { $each: [...items] } }, $max: { expiresAt } };
    await Outbox.updateOne({ ...waiting, to: lineUserId }, update).exec();
  }
  return added;
}
