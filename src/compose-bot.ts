import type { RequestListener } from 'node:http';
import { allFeatures } from './bot/features';
import { createPipeline } from './bot/pipeline';
import { texts } from './bot/texts';
import type { Clock } from './clock';
import { inTransaction } from './domain/transaction';
import { textMessage } from './line/compose';
import type { Gateway } from './line/gateway';
import { Inbox, inboxCollection, prepareInbox } from './line/inbox';
import { prepareLeases } from './line/partner-lease';
import { createReceiver } from './line/receiver';
import { InboxWorker } from './line/worker';
import type { Log } from './log';
import type { Metrics } from './metrics';

export interface BotParts {
  /** takes `POST /webhook` */
  receiver: RequestListener;
  worker: InboxWorker;
}

export interface BotOptions {
  channelSecret: string;
  gateway: Gateway;
  clock: Clock;
  log: Log;
  metrics: Metrics;
}

/** The bot as it ships: webhook → inbox → worker → pipeline → gateway. The worker is not started. Needs a connected database. */
export function composeBot({ channelSecret, gateway, clock, log, metrics }: BotOptions): BotParts {
  const now = () => clock.now();
  const worker = new InboxWorker({
    gateway,
    handle: createPipeline({
      features: allFeatures(),
      gateway,
      clock,
      count: (feature) => metrics.features.inc({ feature }),
    }),
    transact: inTransaction,
    apology: () => [textMessage(texts.apology)],
    log,
    now,
    count: (outcome) => metrics.events.inc({ outcome }),
  });
  const receiver = createReceiver({
    channelSecret,
    inbox: new Inbox(() => worker.wake()),
    log,
    now,
    count: (status) => metrics.webhooks.inc({ status }),
  });
  return { receiver, worker };
}

/** Makes the inbox's indexes; call it once after connecting. */
export async function prepareBot(): Promise<void> {
  await prepareInbox();
  await prepareLeases();
}

/** Brings the gauges up to date. */
export async function refreshGauges(metrics: Metrics): Promise<void> {
  metrics.openEvents.set(await inboxCollection().countDocuments({ open: true }));
}
