import type { mongo } from 'mongoose';
import type { Problem } from '../problems';
import { type Envelope, envelopes, PRIORITY } from './outbox.model';

/** Longer than LINE's rates make anything wait that is sent to one office. */
const LATE_MS = 5 * 60_000;

/** How late the outbox is. */
export interface OutboxLateness {
  /** milliseconds for which the oldest message that is due, or under way, has not gone out; 0: none is */
  oldestMs: number;
  /** whether messages wait for the month's quota */
  waitsForQuota: boolean;
}

/** Looks how late the outbox is, by a few small queries on its indexes of open work. */
export async function outboxLateness(now: Date): Promise<OutboxLateness> {
  const dueAt = await Promise.all(Object.values(PRIORITY).map((priority) => oldestDue(priority, now)));
  const [triedAt, quota] = await Promise.all([
    // What is under way rode along, was claimed just now, or is being tried again.
    oldest({ state: 'under_way', firstTriedAt: { $exists: true } }, 'firstTriedAt', 'leased'),
    envelopes().findOne({ state: 'queued', lastFailure: 'quota' }, { hint: 'queued', projection: { _id: 1 } }),
  ]);
  const times = [...dueAt, triedAt].flatMap((at) => (at ? [now.getTime() - at.getTime()] : []));
  return { oldestMs: Math.max(0, ...times), waitsForQuota: quota !== null };
}

const oldestDue = (priority: number, now: Date): Promise<Date | null> =>
  oldest({ state: 'queued', priority, notBefore: { $lte: now } }, 'notBefore', 'queued');

async function oldest(
  filter: mongo.Filter<Envelope>,
  field: 'notBefore' | 'firstTriedAt',
  hint: string,
): Promise<Date | null> {
  const found = await envelopes().findOne(filter, { sort: { [field]: 1 }, hint, projection: { [field]: 1 } });
  return found?.[field] ?? null;
}

/** What is wrong with the outbox, for `/readyz`. */
export async function outboxProblems(now: Date): Promise<Problem[]> {
  const { oldestMs, waitsForQuota } = await outboxLateness(now);
  const problems: Problem[] = [];
  if (oldestMs >= LATE_MS) {
    const detail = `the oldest message that is due has not gone out for ${Math.round(oldestMs / 1000)} s`;
    problems.push({ code: 'outbox_late', detail });
  }
  if (waitsForQuota) {
    problems.push({ code: 'quota_used_up', detail: 'messages wait because those of the month are used up' });
  }
  return problems;
}
