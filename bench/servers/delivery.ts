import { MovableClock } from '../../src/clock';
import { composeBot, prepareBot } from '../../src/compose-bot';
import { readConfig } from '../../src/config';
import { connectDatabase } from '../../src/database/connect';
import { LINE_RATES } from '../../src/delivery/rate-limiter';
import { createFileLinks } from '../../src/domain/evidence/file-links';
import { createLiveGateway } from '../../src/line/live-gateway';
import { createLog } from '../../src/log';
import { countProcess, createMetrics } from '../../src/metrics';
import type { DeliveryJob, DeliveryResult } from '../load/delivery-job';

// Ours, as a process with the roles `worker` and `scheduler` runs it, at an instant that it is told. It may be told to send more
// pushes a second than LINE takes: what it could send shows then.
const [baseUrl = '', databaseUri = '', pushesASecond] = process.argv.slice(2);

async function main(): Promise<void> {
  await connectDatabase(databaseUri);
  await prepareBot();
  const log = createLog({ logLevel: 'warn' });
  const clock = new MovableClock();
  const { reminderCron, reminderLeadDays } = readConfig({});
  const line = { channelSecret: 'a-channel-secret', channelAccessToken: 'a-channel-access-token' };
  const metrics = createMetrics();
  countProcess(metrics);
  const bot = composeBot({
    gateway: createLiveGateway({ ...line, apiBaseUrl: baseUrl, dataApiBaseUrl: baseUrl, log }),
    links: createFileLinks('http://localhost', 'a-session-secret'),
    channelSecret: line.channelSecret,
    clock,
    log,
    metrics,
    reminders: { cron: reminderCron, leadDays: reminderLeadDays },
    eventsPerMinute: 0,
    ...(pushesASecond && { sendRates: { ...LINE_RATES, push: Number(pushesASecond) } }),
  });

  const work = async (job: DeliveryJob): Promise<void> => {
    if (job.do === 'send') {
      clock.set(new Date(job.at));
      bot.sender.start();
    } else if (job.do === 'stop') await bot.sender.stop();
    else if (job.do === 'tick') for (let time = 0; time < job.times; time++) await bot.tick(new Date(job.at));
  };
  process.on('message', (job: DeliveryJob) => {
    const begin = performance.now();
    work(job).then(
      () => process.send?.(usage(performance.now() - begin)),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.send?.('ready');
}

function usage(ms: number): DeliveryResult {
  const { user, system } = process.cpuUsage();
  return { ms, cpuMs: (user + system) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

void main();
