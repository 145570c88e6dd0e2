import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The embedded database is reachable from this machine only. */
export const HOST = '127.0.0.1';

/**
 * Chooses the port of a data folder's database: the one it had before if that is free, since a mongod whose address changed
 * must be told so before it takes writes, which costs up to a second of every start.
 * @param folder where the choice is written down
 */
export async function choosePort(folder: string): Promise<number> {
  const file = join(folder, 'mongod.port');
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const usable = Number.isInteger(before) && before >= 0 && before <= 65_535;
  const port = (await freePort(usable ? before : 0)) ?? (await freePort(0));
  if (port === null) throw new Error('The embedded database found no free port');
  writeFileSync(file, String(port));
  return port;
}

/** Gives the port if it is free (0: any), else null. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, HOST, () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
}

const LOOK_EVERY_MS = 25;
const LOOK_FOR_MS = 30_000;

/** Waits until the database listens; its driver by itself would look only twice a second. It gives up in silence: the driver says why. */
export async function untilListening(port: number): Promise<void> {
  for (let waited = 0; waited < LOOK_FOR_MS && !(await listens(port)); waited += LOOK_EVERY_MS)
    await delay(LOOK_EVERY_MS);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const visitor = connect(port, HOST);
    visitor.once('error', () => resolve(false));
    visitor.once('connect', () => {
      visitor.destroy();
      resolve(true);
    });
  });
}
