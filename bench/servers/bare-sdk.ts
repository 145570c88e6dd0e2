import { randomUUID } from 'node:crypto';
import { messagingApi } from '@line/bot-sdk';
import type { BareJob, BareResult } from '../load/bare-job';

// LINE's SDK by itself: it sends what it is told to and remembers nothing.
const [baseURL = ''] = process.argv.slice(2);
const client = new messagingApi.MessagingApiClient({ channelAccessToken: 'a-channel-access-token', baseURL });

process.on('message', (job: BareJob) => {
  run(job).then(
    (result) => process.send?.(result),
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function run({ endpoint, requests, atOnce, messages }: BareJob): Promise<BareResult> {
  const everybody = Array.from({ length: 500 }, (_, index) => `U${String(index).padStart(32, '0')}`);
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < requests) {
      const to = everybody[begun++ % everybody.length] ?? '';
      if (endpoint === 'push') await client.pushMessage({ to, messages }, randomUUID());
      else await client.multicast({ to: everybody, messages }, randomUUID());
    }
  };
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(Array.from({ length: atOnce }, lane));
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - begin, cpuMs: (user + system) / 1000 };
}
