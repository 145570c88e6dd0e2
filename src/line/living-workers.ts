import type { Logger } from 'pino';
import { LEASE, leases, RENEW_MS, UNJOURNALED } from './conversation-lease';

/** Under which a worker itself stands among the leases. No id of LINE's has a colon. */
const nameOf = (owner: string): string => `worker:${owner}`;
/** Nobody waits longer for a database that is away, least of all who stops: a name lapses by itself. */
const SAYING_MS = 1_000;

/** Says that a worker lives; to be said again before its lease ends. */
export async function sayLiving(owner: string, now: Date): Promise<void> {
  const itself = { $set: { owner, ...LEASE.hold(now) } };
  await leases().updateOne({ _id: nameOf(owner) }, itself, { upsert: true, ...UNJOURNALED, timeoutMS: SAYING_MS });
}

async function sayGone(owner: string): Promise<void> {
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

/** A worker's place among those that live: what it says of itself, and what it knows of the others. */
export class PlaceAmongWorkers {
  /** what is being said, or was said last; null: it never said anything */
  private saying: Promise<void> | null = null;
  private living: readonly string[] = [];
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly owner: string,
    private readonly log: Logger,
  ) {}

  async sayLiving(now: Date): Promise<void> {
    this.saying = sayLiving(this.owner, now).catch((error) =>
      this.log.error({ error }, 'worker could not say that it lives'),
    );
    await this.saying;
  }

  /** Resolves when nothing is being said any more. */
  async said(): Promise<void> {
    await this.saying;
  }

  async sayGone(): Promise<void> {
    if (!this.saying) return;
    await this.saying;
    await sayGone(this.owner).catch((error) => this.log.warn({ error }, 'worker could not say that it stopped'));
  }

  /** Of some conversations, those that fall to this worker and those that fall to others, each in their order. */
  async divide(conversations: readonly string[], now: Date): Promise<{ own: string[]; others: string[] }> {
    if (performance.now() - this.readAt >= RENEW_MS) {
      this.living = await livingWorkers(now);
      this.readAt = performance.now();
    }
    const parts: { own: string[]; others: string[] } = { own: [], others: [] };
    for (const one of conversations) parts[fallsTo(this.owner, this.living, one) ? 'own' : 'others'].push(one);
    return parts;
  }
}
