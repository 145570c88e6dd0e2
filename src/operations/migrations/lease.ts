import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { isDuplicateKey } from '../../domain/office-store';

/**
 * Who migrates. Its holder counts `beat` up while it lives; who waits takes it over when that stood still for some seconds of its
 * own time. So no two clocks are ever compared.
 */
interface Lease {
  _id: 'migrations';
  owner: string;
  beat: number;
}

export interface LeaseTimes {
  /** between two beats, and between two looks of who waits */
  beatMs: number;
  /** a holder that does not beat for so long is dead */
  deadAfterMs: number;
}

const TIMES: LeaseTimes = { beatMs: 500, deadAfterMs: 10_000 };
const ID = { _id: 'migrations' } as const;

/**
 * Does a work that one process does at a time, or waits until another one has done it.
 * @param isDone whether there is nothing left to do
 * @param work is given what tells whether the lease is still held: it is not after this process was paused or cut off for long
 */
export async function underLease(
  db: mongo.Db,
  isDone: () => Promise<boolean>,
  work: (isHeld: () => Promise<boolean>) => Promise<void>,
  times: LeaseTimes = TIMES,
): Promise<void> {
  const lease = new HeldLease(db, times);
  let seen = { key: '', since: 0 };
  while (!(await isDone())) {
    const other = await lease.take();
    if (other === null) {
      await lease.during(work);
      continue;
    }
    const key = `${other.owner}/${other.beat}`;
    if (key !== seen.key) seen = { key, since: performance.now() };
    else if (performance.now() - seen.since > times.deadAfterMs) await lease.takeFrom(other);
    await pause(times.beatMs);
  }
}

class HeldLease {
  private readonly owner = randomUUID();
  private readonly leases: mongo.Collection<Lease>;

  constructor(
    db: mongo.Db,
    private readonly times: LeaseTimes,
  ) {
    this.leases = db.collection<Lease>('migration_lease', {
      writeConcern: { w: 'majority', j: true },
      readConcern: { level: 'majority' },
      readPreference: 'primary',
    });
  }

  /** Takes the lease if it is free or ours. Null: it is ours; else who has it. */
  async take(): Promise<Lease | null> {
    const found = await this.leases.findOne(ID);
    if (found) return found.owner === this.owner ? null : found;
    try {
      await this.leases.insertOne({ ...ID, owner: this.owner, beat: 0 });
      return null;
    } catch (error) {
      if (isDuplicateKey(error)) return this.take();
      throw error;
    }
  }

  /** Takes the lease from somebody who has not beaten since; who did so meanwhile keeps it. */
  async takeFrom({ owner, beat }: Lease): Promise<void> {
    await this.leases.updateOne({ ...ID, owner, beat }, { $set: { owner: this.owner, beat: 0 } });
  }

  async during(work: (isHeld: () => Promise<boolean>) => Promise<void>): Promise<void> {
    const over = new AbortController();
    const beating = this.keepBeating(over.signal);
    try {
      await work(() => this.beat());
    } finally {
      over.abort();
      await beating;
      await this.leases.deleteOne({ ...ID, owner: this.owner });
    }
  }

  /** Gives whether the lease is still ours. */
  private async beat(): Promise<boolean> {
    const { matchedCount } = await this.leases.updateOne({ ...ID, owner: this.owner }, { $inc: { beat: 1 } });
    return matchedCount === 1;
  }

  /** A beat that fails is tried again with the next one; whoever works under the lease meets the same fault. */
  private async keepBeating(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await this.beat().catch(() => undefined);
      await pause(this.times.beatMs, undefined, { signal: over }).catch(() => undefined);
    }
  }
}
