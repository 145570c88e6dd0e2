import { bareSdk } from './bare-sdk';
import type { Child } from './child';
import { DeliverySite, type Sent, TICK_AT } from './delivery-site';
import { perSecond } from './figures';
import type { BareResult } from './load/bare-job';
import type { DeliveryResult } from './load/delivery-job';

const PROCESSES = [1, 2];
const IDLE_TICKS = 200;
const MINUTE_MS = 60_000;

/** What one crowd took. */
export interface CrowdRun {
  people: number;
  planned: DeliveryResult;
  /** by number of processes, from one */
  reminders: Sent[];
  announced: DeliveryResult;
  announcements: Sent;
  idle: DeliveryResult & { ticks: number };
  /** the SDK alone, in the same minutes */
  bare: Record<'push' | 'multicast', BareResult & { requests: number }>;
}

/** Plans and sends a reminder and an announcement to each of a crowd. @param uri of an empty database */
export async function measureCrowd(
  people: number,
  uri: string,
  line: Child,
  progress: (text: string) => void,
): Promise<CrowdRun> {
  progress(`${people} people move in`);
  const site = await DeliverySite.open(people, uri, line);
  try {
    const reminders: Sent[] = [];
    let planned: DeliveryResult | null = null;
    for (const processes of PROCESSES) {
      await site.startOver();
      planned = await site.tick(TICK_AT);
      const sent = await site.send(processes);
      reminders.push(sent);
      progress(`${people} reminders, ${processes} processes: ${perSecond((1000 * people) / sent.ms)}`);
    }
    const like = site.lastMessages();
    const push = await bareSdk(line, 'push', like);
    const idle = await site.tick(new Date(TICK_AT.getTime() + MINUTE_MS), IDLE_TICKS);

    await site.emptyOutbox();
    await site.announce();
    const announced = await site.tick(new Date(TICK_AT.getTime() + 2 * MINUTE_MS));
    const announcements = await site.send(1);
    const multicast = await bareSdk(line, 'multicast', site.lastMessages());
    progress(`${people} announcements: ${perSecond((1000 * announcements.requests) / announcements.ms)} multicasts`);
    if (!planned) throw new Error('Nothing was planned');
    return {
      ...{ people, planned, reminders, announced, announcements, bare: { push, multicast } },
      idle: { ...idle, ticks: IDLE_TICKS },
    };
  } finally {
    await site.close();
  }
}
