import type { Clock } from '../../clock';
import { token } from './ids';
import type { WorldState } from './state';

const MINUTE_MS = 60_000;
const REDELIVERED_LIFE_MS = 20 * MINUTE_MS;

/**
 * Reply tokens: once, within a minute of the event's delivery; after a redelivery within a minute of that, but no later than
 * 20 minutes after the event. https://developers.line.biz/en/reference/messaging-api/#send-reply-message-reply-token
 */
export class ReplyTokens {
  constructor(
    private readonly state: WorldState,
    private readonly clock: Clock,
  ) {}

  /** A new token for an event of this chat. */
  issue(chatId: string, eventAt: number): string {
    const issued = token();
    this.forgetDead();
    this.state.replyTokens.push({
      token: issued,
      chatId,
      eventAt,
      deliveredAt: eventAt,
      redelivered: false,
      used: false,
    });
    return issued;
  }

  /** Its event goes out now: the minute starts. */
  delivered(given: string, isRedelivery: boolean): void {
    const found = this.find(given);
    if (!found) return;
    found.deliveredAt = this.clock.now().getTime();
    found.redelivered ||= isRedelivery;
  }

  /** The chat that this token answers, or null when LINE would refuse it. */
  chatOf(given: string): string | null {
    const found = this.find(given);
    return found && !found.used && this.isAlive(found) ? found.chatId : null;
  }

  use(given: string): void {
    const found = this.find(given);
    if (found) found.used = true;
  }

  private find(given: string) {
    return this.state.replyTokens.find((one) => one.token === given);
  }

  private isAlive({
    deliveredAt,
    eventAt,
    redelivered,
  }: {
    deliveredAt: number;
    eventAt: number;
    redelivered: boolean;
  }) {
    const now = this.clock.now().getTime();
    return now - deliveredAt <= MINUTE_MS && (!redelivered || now - eventAt <= REDELIVERED_LIFE_MS);
  }

  private forgetDead(): void {
    const now = this.clock.now().getTime();
    this.state.replyTokens = this.state.replyTokens.filter(({ eventAt }) => now - eventAt <= REDELIVERED_LIFE_MS);
  }
}
