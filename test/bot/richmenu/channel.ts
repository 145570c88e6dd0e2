import express from 'express';
import { MovableClock } from '../../../src/clock';
import type { Gateway } from '../../../src/line/gateway';
import { createLiveGateway } from '../../../src/line/live-gateway';
import { silentLog } from '../../../src/log';
import { createSimulator, type Simulator } from '../../../src/simulator';
import { type Listening, listen } from '../../../src/web/server';

export const CHANNEL = { channelSecret: 'a-channel-secret', channelAccessToken: 'a-channel-access-token' };

/** A channel of LINE's, played by the strict simulator, with a gateway to it. */
export class Channel {
  private simulator: Simulator | null = null;
  private api: Listening | null = null;

  async open(): Promise<void> {
    this.simulator = createSimulator({
      ...CHANNEL,
      clock: new MovableClock(),
      deliver: { url: 'http://127.0.0.1:9/webhook' },
      firstReminderDays: 30,
      offices: [{ slug: 'kham-muang', name: 'เทศบาลตำบลคำม่วง', units: [], chain: [] }],
    });
    this.api = await listen(express().use(this.simulator.lineApi), 0, '127.0.0.1');
  }

  async close(): Promise<void> {
    this.simulator?.close();
    await this.api?.close(0);
  }

  get url(): string {
    return `http://127.0.0.1:${this.api?.port}`;
  }

  get world(): Simulator['world'] {
    if (!this.simulator) throw new Error('The channel is not open');
    return this.simulator.world;
  }

  get gateway(): Gateway {
    return createLiveGateway({ ...CHANNEL, apiBaseUrl: this.url, dataApiBaseUrl: this.url, log: silentLog });
  }

  /** Adds a friend of the bot. */
  friend(key: string): { lineUserId: string; menu: () => string | undefined } {
    const { userId } = this.world.people.add({ key, name: key });
    this.world.people.person(key).friendship = 'friend';
    return { lineUserId: userId, menu: () => this.world.richMenus.seenBy(userId)?.name.split('/')[1] };
  }
}

/** Gives a test file a channel, a new one for each test. */
export function useChannel(): Channel {
  const channel = new Channel();
  beforeEach(() => channel.open());
  afterEach(() => channel.close());
  return channel;
}
