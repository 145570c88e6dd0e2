import type { messagingApi } from '@line/bot-sdk';
import { type Child, startChild } from './child';
import type { BareJob, BareResult } from './load/bare-job';

const AT_ONCE = 64;
const REQUESTS = { push: 4_000, multicast: 1_000 };

/** Sends the same messages again and again by LINE's SDK alone, in a process of its own, after a warm-up. */
export async function bareSdk(
  line: Child,
  endpoint: BareJob['endpoint'],
  messages: messagingApi.Message[],
): Promise<BareResult & { requests: number }> {
  const sdk = await startChild('bench/servers/bare-sdk.ts', [`http://127.0.0.1:${line.hello}`]);
  try {
    const requests = REQUESTS[endpoint];
    const job = (many: number): BareJob => ({ endpoint, requests: many, atOnce: AT_ONCE, messages });
    await sdk.ask(job(requests / 4));
    return { ...((await sdk.ask(job(requests))) as BareResult), requests };
  } finally {
    await sdk.stop();
    // What it sent is nobody's.
    await line.ask({ startOver: true });
  }
}
