import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who holds a data folder, as its holder tells it: where its database listens (null while it is still starting). */
export interface Holder {
  pid: number;
  uri: string | null;
}

export interface FolderLock {
  /** Tells later visitors where the database listens. */
  announce(uri: string): void;
  release(): Promise<void>;
}

// A socket rather than a file with a process id: the system closes it with its process, however that ends, so a killed
// process leaves no lock behind and a reused process id is never mistaken for a holder.
const SOCKET_PATH_MAX = 100;

function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\tamtid-${name}`;
  const beside = join(folder, 'tamtid.sock');
  return Buffer.byteLength(beside) <= SOCKET_PATH_MAX ? beside : join(tmpdir(), `tamtid-${name}.sock`);
}

/** Asks who holds a folder (absolute path). Null: nobody. */
export function holderOf(folder: string): Promise<Holder | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath(folder));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(JSON.parse(text) as Holder));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
  });
}

/** Takes the lock of a folder (absolute path, must exist). Gives the lock, or who holds it already. */
export async function lockFolder(folder: string): Promise<FolderLock | Holder> {
  const holder = await holderOf(folder);
  if (holder) return holder;

  const path = socketPath(folder);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  let uri: string | null = null;
  const server: Server = createServer((visitor) => {
    visitor.on('error', () => visitor.destroy());
    visitor.end(JSON.stringify({ pid: process.pid, uri } satisfies Holder));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.unref();
  return {
    announce: (at) => {
      uri = at;
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
