import { createApp } from '../../src/app';
import { connectDatabase, pingDatabase } from '../../src/database/connect';
import { Inbox, prepareInbox } from '../../src/line/inbox';
import { createReceiver } from '../../src/line/receiver';
import { createLog } from '../../src/log';
import { createMetrics } from '../../src/metrics';
import { webListener } from '../../src/web/server';
import { channelSecret, databaseUri, serve } from './serve';

// Ours, as a process with the role `web` runs it: the receiver and its inbox in front of the app, counted and logged.
async function main(): Promise<void> {
  await connectDatabase(databaseUri);
  await prepareInbox();
  const log = createLog({ logLevel: 'info' });
  const metrics = createMetrics();
  const receiver = createReceiver({
    channelSecret,
    inbox: new Inbox(),
    log,
    now: () => new Date(),
    count: (status) => metrics.webhooks.inc({ status }),
  });
  const app = createApp({ log, ready: pingDatabase, registry: metrics.registry, refreshGauges: async () => undefined });
  serve(webListener(receiver, app));
}
void main();
