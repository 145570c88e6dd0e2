import { bareSdk } from './bare-sdk';
import type { Child } from './child';
import { DeliverySite, type Sent } from './delivery-site';
import { perSecond } from './figures';
import type { BareResult } from './load/bare-job';
import type { DeliveryResult } from './load/delivery-job';

const PROCESSES = [1, 2];
/** More than any machine sends: the limiter does its work and holds nothing back. */
const UNHELD_PUSHES = 100_000;
const IDLE_TICKS = 200;
/** Announcements one after the other: LINE's rate is that of seconds, not of one office. */
const ANNOUNCEMENTS = 5;

/** What one crowd took. */
export interface CrowdRun {
  people: number;
  planned: DeliveryResult;
  /** by number of processes, from one */
  reminders: Sent[];
  /** by one process that is not held to LINE's rate */
  unheld: Sent;
  announced: DeliveryResult;
  announcements: Sent;
  idle: DeliveryResult & { ticks: number };
  /** the SDK alone, in the same minutes */
  bare: Record<'push' | 'multicast', BareResult & { requests: number }>;
}

/** Plans and sends reminders and announcements to each of a crowd. @param uri of an empty database */
export async function measureCrowd(
  people: number,
  uri: string,
  line: Child,
  progress: (text: string) => void,
): Promise<CrowdRun> {
  progress(`${people} people move in`);
  const site = await DeliverySite.open(people, uri, line);
  let minute = 0;
  try {
    const reminders: Sent[] = [];
    let planned: DeliveryResult | null = null;
    for (const processes of PROCESSES) {
      await site.startOver();
      planned = await site.tick(++minute);
      const sent = await site.send(processes, ++minute, people);
      reminders.push(sent);
      progress(`${people} reminders, ${processes} processes: ${perSecond((1000 * people) / sent.ms)}`);
    }
    await site.startOver();
    await site.tick(++minute);
    const unheld = await site.send(1, ++minute, people, UNHELD_PUSHES);
    progress(`${people} reminders, not held to LINE's rate: ${perSecond((1000 * people) / unheld.ms)}`);
    const push = await bareSdk(line, 'push', site.lastMessages());
    const idle = await site.tick(++minute, IDLE_TICKS, IDLE_TICKS / 4);

    await site.emptyOutbox();
    await site.announce(ANNOUNCEMENTS);
    const announced = await site.tick(++minute);
    const announcements = await site.send(1, ++minute, ANNOUNCEMENTS * people);
    const multicast = await bareSdk(line, 'multicast', site.lastMessages());
    progress(`${people} announcements: ${perSecond((1000 * announcements.requests) / announcements.ms)} multicasts`);
    if (!planned) throw new Error('Nothing was planned');
    return {
      people,
      planned,
      reminders,
      unheld,
      announced,
      announcements,
      bare: { push, multicast },
      idle: { ...idle, ticks: IDLE_TICKS },
    };
  } finally {
    await site.close();
  }
}
