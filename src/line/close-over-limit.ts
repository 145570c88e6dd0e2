import { closing } from './close-event';
import { type InboxRow, inboxCollection } from './inbox';

/** So many are looked at together. */
const AT_ONCE = 500;

/**
 * Ends, in one go, the events of a conversation that are over a limit and were not tried yet.
 * @returns how many
 */
export async function closeOverLimit(
  conversation: string,
  isOver: (row: InboxRow) => boolean,
  now: Date,
): Promise<number> {
  const fresh = { partner: conversation, open: true as const, state: 'new' as const, tries: 0 };
  const rows = await inboxCollection()
    .find(fresh, { sort: { at: 1 }, limit: AT_ONCE })
    .toArray();
  const ids = rows.filter(isOver).map(({ _id }) => _id);
  if (ids.length === 0) return 0;
  const closed = await inboxCollection().updateMany({ ...fresh, _id: { $in: ids } }, closing('done', now));
  return closed.modifiedCount;
}
