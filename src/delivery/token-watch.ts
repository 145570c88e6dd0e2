import type { Gateway } from '../line/gateway';
import { LineError } from '../line/line-error';
import type { Log } from '../log';
import type { Problem } from '../problems';
import { clearRefusal, storeRefusal, tokenRefusedSince } from './token-refusal.model';

/** Processes with the old token and the new may run side by side for a while: what one notes late, another takes back. */
const LOOK_AGAIN_MS = 60_000;

export interface TokenWatchParts {
  /** LINE refuses the token since that time. May come again and again for the same time, from several processes. */
  onRefused(since: Date, now: Date): Promise<void>;
  now: () => Date;
  log: Log;
}

/** Watches whether LINE accepts our channel access token. While it does not, messages wait; it is known to all processes. */
export class TokenWatch {
  /** what this process has noted last */
  private noted: { isAccepted: boolean; at: Date } | null = null;
  private noting: Promise<void> = Promise.resolve();

  constructor(private readonly parts: TokenWatchParts) {}

  /** The gateway, watched: nothing that is sent goes past it. */
  watch(gateway: Gateway): Gateway {
    return {
      ...gateway,
      reply: (...given) => this.watched(gateway.reply(...given)),
      push: (...given) => this.watched(gateway.push(...given)),
      multicast: (...given) => this.watched(gateway.multicast(...given)),
    };
  }

  private async watched<T>(call: Promise<T>): Promise<T> {
    try {
      const answer = await call;
      this.note(true);
      return answer;
    } catch (error) {
      if (error instanceof LineError && error.isUnauthorised) this.note(false);
      throw error;
    }
  }

  private note(isAccepted: boolean): void {
    const at = this.parts.now();
    const isKnown =
      this.noted?.isAccepted === isAccepted && Math.abs(at.getTime() - this.noted.at.getTime()) < LOOK_AGAIN_MS;
    if (isKnown) return;
    this.noted = { isAccepted, at };
    // One after the other, so that the last word stands. No call to LINE waits for it.
    this.noting = this.noting
      .then(() => (isAccepted ? clearRefusal() : this.refused(at)))
      .catch((error) => {
        this.noted = null;
        this.parts.log.error({ error, isAccepted }, 'not noted whether LINE accepts our token');
      });
  }

  private async refused(at: Date): Promise<void> {
    await this.parts.onRefused(await storeRefusal(at), at);
  }
}

/** A token that LINE refuses, for `/readyz`. */
export async function tokenProblems(): Promise<Problem[]> {
  const since = await tokenRefusedSince();
  if (!since) return [];
  const detail = `LINE has refused the channel access token since ${since.toISOString()}; answers and messages wait`;
  return [{ code: 'token_refused', detail }];
}
