import { Agent, request } from 'node:http';
import { sign } from '../../src/line/signature';

export interface StreamOptions {
  channelSecret: string;
  lineUserIds: readonly string[];
  text: string;
  perSecond: number;
}

/** LINE as far as a webhook sees it: signed events at a steady rate, and again those that were not answered with 200. */
export class EventStream {
  /** ids of the events that were answered with 200 */
  readonly acknowledged = new Set<string>();
  /** told of each event that is answered with 200 for the first time */
  onAcknowledged: (index: number) => void = () => undefined;
  /** how many events there are */
  sent = 0;
  private readonly missed = new Set<number>();
  private readonly underWay = new Set<Promise<void>>();
  private agent = new Agent({ keepAlive: true });
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: StreamOptions) {}

  static id(index: number): string {
    return `event-${index}`;
  }

  static replyToken(index: number): string {
    return `reply-token-${index}`;
  }

  start(port: number): void {
    const begin = performance.now();
    const before = this.sent;
    this.timer = setInterval(() => {
      const due = before + ((performance.now() - begin) / 1000) * this.options.perSecond;
      while (this.sent < due) this.post(port, this.sent++, false);
    }, 5);
  }

  /** Sends no more and waits for what is under way. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await Promise.all(this.underWay);
    this.agent.destroy();
    this.agent = new Agent({ keepAlive: true });
  }

  /** Delivers again what was not acknowledged. */
  async redeliver(port: number): Promise<void> {
    const again = [...this.missed];
    this.missed.clear();
    for (const index of again) this.post(port, index, true);
    await Promise.all(this.underWay);
  }

  private post(port: number, index: number, isRedelivery: boolean): void {
    const call = this.call(port, index, isRedelivery).then(
      (status) => {
        if (status === 200) {
          this.acknowledged.add(EventStream.id(index));
          this.onAcknowledged(index);
        } else this.missed.add(index);
      },
      () => {
        this.missed.add(index);
      },
    );
    const tracked = call.finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  private call(port: number, index: number, isRedelivery: boolean): Promise<number> {
    const body = Buffer.from(JSON.stringify({ destination: 'Ubot', events: [this.event(index, isRedelivery)] }));
    const signature = sign(this.options.channelSecret, body).toString('base64');
    return new Promise((resolve, reject) => {
      const call = request(
        {
          host: '127.0.0.1',
          port,
          path: '/webhook',
          method: 'POST',
          agent: this.agent,
          headers: { 'x-line-signature': signature },
        },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
          response.on('error', reject);
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }

  private event(index: number, isRedelivery: boolean) {
    const { lineUserIds, text } = this.options;
    return {
      type: 'message',
      message: { type: 'text', id: String(index), quoteToken: 'q', text },
      webhookEventId: EventStream.id(index),
      deliveryContext: { isRedelivery },
      timestamp: 1_800_000_000_000 + index,
      source: { type: 'user', userId: lineUserIds[index % lineUserIds.length] },
      replyToken: EventStream.replyToken(index),
      mode: 'active',
    };
  }
}
