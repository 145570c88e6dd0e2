import { createApp } from '../../src/app';
import { allFeatures } from '../../src/bot/features';
import { createGroupTalk } from '../../src/bot/group-talk';
import { connectDatabase, pingDatabase } from '../../src/database/connect';
import { Inbox, prepareInbox } from '../../src/line/inbox';
import { createReceiver } from '../../src/line/receiver';
import { createLog } from '../../src/log';
import { countProcess, createMetrics } from '../../src/metrics';
import { webListener } from '../../src/web/server';
import { channelSecret, databaseUri, serve } from './serve';

// Ours, as a process with the role `web` runs it: the receiver and its inbox in front of the app, counted and logged.
async function main(): Promise<void> {
  await connectDatabase(databaseUri);
  await prepareInbox();
  const log = createLog({ logLevel: 'info' });
  const metrics = createMetrics();
  countProcess(metrics);
  const now = () => new Date();
  const receiver = createReceiver({
    channelSecret,
    inbox: new Inbox(),
    groupTalk: createGroupTalk({ features: allFeatures(), now }),
    log,
    now,
    count: (status) => metrics.webhooks.inc({ status }),
  });
  const app = createApp({
    log,
    ready: pingDatabase,
    registry: metrics.registry,
    refreshGauges: async () => undefined,
    metricsToken: null,
  });
  serve(webListener(receiver, app, () => null));
}
void main();
