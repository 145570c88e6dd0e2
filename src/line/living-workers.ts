import { LEASE, leases, UNJOURNALED } from './conversation-lease';

/** Under which a worker itself stands among the leases. No id of LINE's has a colon. */
const nameOf = (owner: string): string => `worker:${owner}`;
/** Nobody waits longer for a database that is away, least of all who stops: a name lapses by itself. */
const SAYING_MS = 1_000;

/** Says that a worker lives; to be said again before its lease ends. */
export async function sayLiving(owner: string, now: Date): Promise<void> {
  const itself = { $set: { owner, ...LEASE.hold(now) } };
  await leases().updateOne({ _id: nameOf(owner) }, itself, { upsert: true, ...UNJOURNALED, timeoutMS: SAYING_MS });
}

/** Says that a worker has stopped. */
export async function sayGone(owner: string): Promise<void> {
  await leases().deleteOne({ _id: nameOf(owner) }, { ...UNJOURNALED, timeoutMS: SAYING_MS });
}

/** The workers that live, in the same order for all of them. */
export async function livingWorkers(now: Date): Promise<string[]> {
  const found = await leases()
    .find(
      { _id: { $gte: 'worker:', $lt: 'worker;' }, until: { $gt: now } },
      { projection: { owner: 1 }, sort: { _id: 1 } },
    )
    .toArray();
  return found.map(({ owner }) => owner);
}

/**
 * Whether a conversation falls to this worker: each of those that live has a part of its own, so that they do not all try the same ones.
 * Where it is not among them, everything does.
 */
export function fallsTo(owner: string, living: readonly string[], conversation: string): boolean {
  const place = living.indexOf(owner);
  return place < 0 || hashOf(conversation) % living.length === place;
}

/** A number from 0 on that spreads texts evenly. */
function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return hash;
}
