import { backoffMs } from './backoff.rules';
import type { SendEndpoint } from './send-request';

/** So many calls without an answer in a row, and LINE is taken to be away. */
const AWAY_AFTER = 10;

/** When this process stops calling LINE for a while: it limits us, does not know our token, or does not answer at all. */
export class CircuitBreaker {
  private readonly until = new Map<SendEndpoint, Date>();
  private readonly limits = new Map<SendEndpoint, number>();
  private unreached = 0;

  /** @param random from [0, 1) */
  constructor(private readonly random: () => number = Math.random) {}

  /** Until when an endpoint is not to be called; null: it may be. */
  openUntil(endpoint: SendEndpoint, now: Date): Date | null {
    const until = this.until.get(endpoint);
    return until && until > now ? until : null;
  }

  /** Until when nothing new should be begun. */
  anyOpenUntil(now: Date): Date | null {
    return this.openUntil('push', now) ?? this.openUntil('multicast', now);
  }

  /** LINE said 429, or that it does not know us: each time in a row a longer pause. Gives its end. */
  recordRefusal(endpoint: SendEndpoint, now: Date): Date {
    // What was under way when the pause began says nothing new.
    const running = this.openUntil(endpoint, now);
    if (running) return running;
    const times = (this.limits.get(endpoint) ?? 0) + 1;
    this.limits.set(endpoint, times);
    return this.open(endpoint, times, now);
  }

  /** LINE did not answer, or with a fault of its own. */
  recordNoAnswer(now: Date): void {
    this.unreached += 1;
    const over = this.unreached - AWAY_AFTER;
    if (over < 0 || this.anyOpenUntil(now)) return;
    const times = Math.floor(over / AWAY_AFTER) + 1;
    this.open('push', times, now);
    this.open('multicast', times, now);
  }

  /** LINE took something. */
  recordSuccess(endpoint: SendEndpoint): void {
    this.unreached = 0;
    this.limits.delete(endpoint);
  }

  private open(endpoint: SendEndpoint, times: number, now: Date): Date {
    const until = new Date(now.getTime() + backoffMs(times, this.random()));
    this.until.set(endpoint, until);
    return until;
  }
}
