import { outboxRows } from './outbox.model';

/** Whether anything is to be done now: a message to be sent, or one under way that nobody has. */
export async function hasDueRows(now: Date): Promise<boolean> {
  const one = { projection: { _id: 1 } } as const;
  const waiting = await outboxRows().findOne(
    { state: 'waiting', notBefore: { $lte: now } },
    { hint: 'waiting', ...one },
  );
  if (waiting) return true;
  return (await outboxRows().findOne({ state: 'sending', leasedUntil: { $lte: now } }, one)) !== null;
}

/** How many messages are not sent, failed or dropped yet, for the gauge. */
export async function openOutboxRows(): Promise<number> {
  const waiting = await outboxRows().countDocuments({ state: 'waiting' }, { hint: 'waiting' });
  return waiting + (await outboxRows().countDocuments({ state: 'sending' }, { hint: 'under_way' }));
}
