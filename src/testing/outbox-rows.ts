import { type Envelope, Outbox, type OutboxRow, rowsOf } from '../delivery';

/** What a field is to be: a value, another value than this, or there or not. */
type Wanted = unknown | { $ne: unknown } | { $exists: boolean };

/** The messages in the outbox, one for each recipient, in the order in which they were stored. */
export async function outboxRows(wanted: Partial<Record<keyof OutboxRow, Wanted>> = {}): Promise<OutboxRow[]> {
  const envelopes = await Outbox.find().sort({ createdAt: 1, _id: 1 }).lean<Envelope[]>().exec();
  const fields = Object.entries(wanted) as [keyof OutboxRow, Wanted][];
  return envelopes.flatMap(rowsOf).filter((row) => fields.every(([name, value]) => isWanted(row[name], value)));
}

function isWanted(value: unknown, wanted: Wanted): boolean {
  if (typeof wanted === 'object' && wanted !== null) {
    if ('$ne' in wanted) return String(value) !== String(wanted.$ne);
    if ('$exists' in wanted) return (value !== undefined) === wanted.$exists;
  }
  return String(value) === String(wanted);
}
