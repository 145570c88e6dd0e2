import { createHmac } from 'node:crypto';
import type { Faults } from '../world/faults';
import type { Journal } from '../world/journal';
import type { ReplyTokens } from '../world/reply-tokens';
import type { WorldState } from '../world/state';
import type { WebhookEvent } from './events';

export interface SenderOptions {
  channelSecret: string;
  destination: string;
  /** where webhooks go unless the API set another endpoint */
  url: string;
  /** LINE gives the endpoint two seconds */
  answerWithinMs: number;
  /** waits before each redelivery; LINE tells neither their number nor their interval */
  redeliverAfterMs: readonly number[];
  /** how long a reordered event waits at most for one to let pass */
  holdAtMostMs: number;
}

const REORDERED = 'reordered';

/** Signs events and posts them to the bot's webhook, with redelivery and the faults that were ordered. */
export class WebhookSender {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly again = new Set<Promise<void>>();
  private held: (() => void)[] = [];
  private lost = 0;

  constructor(
    private readonly options: SenderOptions,
    private readonly parts: { state: WorldState; tokens: ReplyTokens; faults: Faults; journal: Journal },
  ) {}

  /**
   * Delivers an event.
   * @returns whether the first delivery was answered with 2xx; redeliveries go on by themselves
   */
  async send(event: WebhookEvent): Promise<boolean> {
    const { duplicate, lateMs, reorder } = this.parts.faults.takeForWebhook();
    if (lateMs > 0) await this.wait(lateMs);
    if (reorder) await this.hold();
    const overtaken = reorder ? [] : this.held.splice(0);
    const first = this.post(event, false, reorder ? REORDERED : null);
    if (duplicate) await Promise.all([first, this.post(event, false, 'duplicate')]);
    const taken = await first;
    for (const release of overtaken) release();
    if (!taken) {
      const again = this.redeliver(event).finally(() => this.again.delete(again));
      this.again.add(again);
    }
    return taken;
  }

  /**
   * Resolves when what was not taken was taken after all, or is not delivered any more.
   * @returns how many events were never taken, however often they were delivered
   */
  async redelivered(): Promise<number> {
    while (this.again.size > 0) await Promise.all(this.again);
    return this.lost;
  }

  /** Posts an empty list of events, as the Console's Verify button does. */
  async verify(url: string): Promise<{ status: number | null; reason: string }> {
    try {
      const response = await this.request(url, []);
      return { status: response.status, reason: response.statusText };
    } catch (error) {
      return { status: null, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Forgets what is still to be delivered. */
  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.again.clear();
    this.held = [];
  }

  private async redeliver(event: WebhookEvent): Promise<void> {
    for (const wait of this.options.redeliverAfterMs) {
      if (!this.parts.state.settings.redelivery) return;
      await this.wait(wait);
      if (await this.post(event, true, null)) return;
    }
    this.lost += 1;
  }

  private async post(event: WebhookEvent, isRedelivery: boolean, note: string | null): Promise<boolean> {
    const sent = { ...event, deliveryContext: { isRedelivery } };
    if (event.replyToken) this.parts.tokens.delivered(event.replyToken, isRedelivery);
    const url = this.url;
    const entry = {
      direction: 'webhook' as const,
      title: event.type,
      method: 'POST',
      path: url,
      requestId: null,
      request: { destination: this.options.destination, events: [sent] },
      note: isRedelivery ? 'redelivery' : note,
    };
    try {
      const response = await this.request(url, [sent]);
      this.parts.journal.add({ ...entry, status: response.status, response: await response.text() });
      return response.ok;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.parts.journal.add({ ...entry, status: null, response: reason });
      return false;
    }
  }

  private request(url: string, events: WebhookEvent[]): Promise<Response> {
    const body = JSON.stringify({ destination: this.options.destination, events });
    const signature = createHmac('sha256', this.options.channelSecret).update(body, 'utf8').digest('base64');
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'x-line-signature': signature },
      body,
      signal: AbortSignal.timeout(this.options.answerWithinMs),
    });
  }

  /** Where webhooks go now. */
  get url(): string {
    return this.parts.state.webhookEndpoint ?? this.options.url;
  }

  private hold(): Promise<void> {
    return new Promise((release) => {
      this.held.push(release);
      this.after(this.options.holdAtMostMs, release);
    });
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  private after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }
}
