import type { FilterQuery } from 'mongoose';
import { compact } from '../compact';
import type { MessageKind } from './kinds';
import { type Envelope, Outbox } from './outbox.model';
import { rowsOf } from './rows';

/**
 * Reports to the kinds that want to know it that some of their messages may have arrived, and nothing can tell any more. Joins a
 * transaction that is running.
 * @param which the envelopes
 */
export async function reportUnclear(
  which: FilterQuery<Envelope>,
  kinds: ReadonlyMap<string, MessageKind>,
  now: Date,
): Promise<void> {
  const concerned = compact([...kinds.values()].map(({ kind, onUnclear }) => onUnclear && kind));
  if (concerned.length === 0) return;
  const found = await Outbox.find({ ...which, kind: { $in: concerned } }).lean<Envelope[]>();
  for (const envelope of found) await kinds.get(envelope.kind)?.onUnclear?.(envelope.office, rowsOf(envelope), now);
}
