import { setInterval as every } from 'node:timers/promises';
import { waitUntil } from '../../src/testing/wait-until';
import type { Promises } from './fault';
import { REFUSED, type Sent, type World } from './world';

/** Staff talk at a steady rate while something is broken; what was not acknowledged is not delivered again. */
export class Talk {
  readonly sent: Sent[] = [];
  private goesOn = true;
  private readonly underWay = new Set<Promise<void>>();
  private readonly talking: Promise<void>;

  /** @param processes how many take the events in turn */
  constructor(
    private readonly world: World,
    perSecond: number,
    private readonly processes = 1,
  ) {
    this.talking = this.talk(1000 / perSecond);
  }

  private async talk(everyMs: number): Promise<void> {
    const { staff } = this.world;
    let number = 0;
    for await (const _ of every(everyMs)) {
      if (!this.goesOn) return;
      const person = staff[number % staff.length] ?? '';
      const one = this.world.says(person, REFUSED, number++ % this.processes).then((sent) => void this.sent.push(sent));
      const tracked = one.finally(() => this.underWay.delete(tracked));
      this.underWay.add(tracked);
    }
  }

  async stop(): Promise<void> {
    this.goesOn = false;
    await this.talking;
    await Promise.all(this.underWay);
  }

  get acknowledged(): Sent[] {
    return this.sent.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  }

  /** Waits until so many are acknowledged. */
  async untilAcknowledged(count: number, mostMs = 60_000): Promise<void> {
    await waitUntil(`${count} events are acknowledged`, () => this.acknowledged.length >= count, mostMs);
  }
}

/** Each acknowledged event took effect once, and nobody was answered twice. @returns figures */
export async function account(world: World, talk: Talk, promises: Promises): Promise<string> {
  await world.untilAllIsDone(120_000);
  const effects = await world.effects();
  const { acknowledged } = talk;
  const lost = acknowledged.filter(({ eventId }) => !effects.has(eventId)).length;
  const doubled = [...effects.values()].filter((count) => count > 1).length;
  promises.hold(lost === 0, `${lost} of ${acknowledged.length} acknowledged events had no effect`);
  promises.hold(doubled === 0, `${doubled} events had their effect more than once`);
  const answered = acknowledged.filter(({ replyToken }) => world.line.replies.has(replyToken));
  // A refusal writes nothing for the person, so an answer that is late is not worth a push.
  promises.hold(world.line.pushes === 0, `${world.line.pushes} answers were pushed`);
  const waits = answered.map((one) => (world.line.replies.get(one.replyToken) ?? 0) - (one.acknowledgedAt ?? 0));
  const longest = (Math.max(0, ...waits) / 1000).toFixed(1);
  return `${acknowledged.length} acknowledged of ${talk.sent.length}, lost ${lost}, twice ${doubled}, answered ${answered.length}, longest ${longest} s`;
}
