import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server's process has used so far. */
export interface Usage {
  /** memory, in bytes */
  rss: number;
  /** processor time, in microseconds */
  cpu: number;
}

/** What a server's process is started with. */
export const [channelSecret = '', databaseUri = ''] = process.argv.slice(2);

/** Listens on a free port, tells the parent which, and answers each of its questions with what it has used so far. */
export function serve(listener: RequestListener): void {
  const server = createServer({ keepAliveTimeout: 65_000 }, listener);
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ rss: process.memoryUsage.rss(), cpu: user + system } satisfies Usage);
  });
}
