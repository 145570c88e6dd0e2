import mongoose, { type mongo } from 'mongoose';
import { isDuplicateKey } from '../domain/office-store';
import type { SendEndpoint } from './send-request';

/** What LINE takes a second, per channel. https://developers.line.biz/en/reference/messaging-api/#rate-limits */
export const LINE_RATES: Record<SendEndpoint, number> = { push: 2000, multicast: 200 };

/** Short windows, so that the end of one and the start of the next together stay near the limit too. */
const WINDOW_MS = 100;
const FORGET_SECONDS = 600;

interface Window {
  /** endpoint and number of the window */
  _id: string;
  taken: number;
  at: Date;
}

function windows(): mongo.Collection<Window> {
  return mongoose.connection.collection<Window>('send_rates') as unknown as mongo.Collection<Window>;
}

export async function prepareRateLimiter(): Promise<void> {
  await windows().createIndex({ at: 1 }, { expireAfterSeconds: FORGET_SECONDS });
}

interface Asking {
  grant: () => void;
  fail: (error: unknown) => void;
}

/**
 * Permits to call LINE, from one counter in the database per endpoint and tenth of a second: the channel's rates hold for all
 * processes together.
 */
export class RateLimiter {
  private readonly asking: Record<SendEndpoint, Asking[]> = { push: [], multicast: [] };
  private readonly serving = new Set<SendEndpoint>();

  /**
   * @param now the clock of all processes
   * @param perSecond the limits
   * @param later calls back after so many real milliseconds
   */
  constructor(
    private readonly now: () => Date,
    private readonly perSecond: Record<SendEndpoint, number> = LINE_RATES,
    private readonly later: (ms: number, then: () => void) => void = (ms, then) => void setTimeout(then, ms),
  ) {}

  /** Resolves when one call may be made; who asked first goes first. Rejects when the database does not answer. */
  take(endpoint: SendEndpoint): Promise<void> {
    return new Promise((grant, fail) => {
      this.asking[endpoint].push({ grant, fail });
      if (!this.serving.has(endpoint)) void this.serve(endpoint);
    });
  }

  private async serve(endpoint: SendEndpoint): Promise<void> {
    const asking = this.asking[endpoint];
    this.serving.add(endpoint);
    // Who asks in the same moment shares the first look-up.
    await Promise.resolve();
    while (asking.length > 0) {
      try {
        const at = this.now();
        const granted = await this.claim(endpoint, asking.length, at);
        for (const { grant } of asking.splice(0, granted)) grant();
        if (granted === 0) await new Promise<void>((over) => this.later(untilNextWindow(at), over));
      } catch (error) {
        for (const { fail } of asking.splice(0)) fail(error);
      }
    }
    this.serving.delete(endpoint);
  }

  /** @returns how many of the wanted permits the current window still had */
  private async claim(endpoint: SendEndpoint, wanted: number, at: Date): Promise<number> {
    const perWindow = Math.max(1, Math.floor((this.perSecond[endpoint] * WINDOW_MS) / 1000));
    const asked = Math.min(wanted, perWindow);
    const taken = await countUp(`${endpoint}/${Math.floor(at.getTime() / WINDOW_MS)}`, asked, at);
    return Math.min(asked, Math.max(0, perWindow - (taken - asked)));
  }
}

/** @returns the count with ours */
async function countUp(window: string, by: number, at: Date): Promise<number> {
  const count = () =>
    windows().findOneAndUpdate(
      { _id: window },
      { $inc: { taken: by }, $setOnInsert: { at } },
      { upsert: true, returnDocument: 'after', writeConcern: { w: 1, journal: false } },
    );
  // Of two processes that open a window at once, one is told that it is there already.
  const counted = await count().catch((error) => {
    if (isDuplicateKey(error)) return count();
    throw error;
  });
  return counted?.taken ?? by;
}

const untilNextWindow = (at: Date): number => WINDOW_MS - (at.getTime() % WINDOW_MS);
