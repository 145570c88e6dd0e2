import type { Clock } from '../../clock';
import type { RetryKey, SentMessage, WorldState } from './state';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The retry keys LINE accepted: for 24 hours the same key is not sent again; after that it is.
 * https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
 */
export class RetryKeys {
  constructor(
    private readonly state: WorldState,
    private readonly clock: Clock,
  ) {}

  /** What became of the accepted request with this key, or null. */
  accepted(key: string): RetryKey | null {
    return this.living().find((one) => one.key === key.toLowerCase()) ?? null;
  }

  accept(key: string, requestId: string, sentMessages: SentMessage[] | null): void {
    this.state.retryKeys = this.living();
    this.state.retryKeys.push({ key: key.toLowerCase(), at: this.clock.now().getTime(), requestId, sentMessages });
  }

  private living(): RetryKey[] {
    const now = this.clock.now().getTime();
    return this.state.retryKeys.filter(({ at }) => now - at < DAY_MS);
  }
}
