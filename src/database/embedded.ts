import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { DATABASE_USER, databaseSecrets, keepPassword } from './embedded-secrets';
import { lockFolder } from './folder-lock';
import { mongodBinary } from './mongod-binary';
import { choosePort, HOST, untilListening } from './mongod-port';

/** How long a transaction may last; ours take milliseconds. */
export const TRANSACTION_SECONDS = 10;
const REPLICA_SET = 'tamtid';
/** MongoDB's codes for a user that is there already: 4.0's, and newer ones'. */
const USER_EXISTS: readonly unknown[] = [11000, 51003];

export interface EmbeddedDatabase {
  uri: string;
  /** rejects when mongod ends without being asked to */
  failed: Promise<never>;
  stop(): Promise<void>;
}

/** The data folder cannot be used; the message is the one line shown to whoever started it. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** Makes the folder if needed and gives its real path. */
function usableFolder(dataDir: string): string {
  try {
    mkdirSync(join(dataDir, 'db'), { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DataFolderError(`DATA_DIR: the folder cannot be written (${code}): ${dataDir}`);
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * A process that was killed leaves its mongod running for a moment; we hold the folder's lock, so nobody uses it any more.
 * Journaled writes survive the kill.
 */
async function endOrphan(folder: string): Promise<void> {
  let pid: number;
  try {
    pid = Number(readFileSync(join(folder, 'db', 'mongod.lock'), 'utf8').trim());
  } catch {
    return; // never started here
  }
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join(folder, 'db')))
    return;
  process.kill(pid, 'SIGKILL');
  for (let waited = 0; isAlive(pid) && waited < 5000; waited += 50) await delay(50);
}

/** A day: nothing takes that long. */
const NEVER_SLOW_MS = 86_400_000;

interface Mongod {
  exited: Promise<void>;
  /** rejects when mongod ends before it is asked to */
  failed: Promise<never>;
}

/** @param keyFile null: for this start nobody is asked for a password */
function launch(binary: string, dbPath: string, port: number, keyFile: string | null): Mongod {
  const child = spawn(
    binary,
    [
      '--dbpath',
      dbPath,
      '--bind_ip',
      HOST,
      '--port',
      String(port),
      '--replSet',
      REPLICA_SET,
      '--wiredTigerCacheSizeGB',
      '0.25',
      '--oplogSize',
      '64',
      '--quiet',
      // It would write slow commands into its log with what they say, ask for and store: people's ids, names and words.
      '--slowms',
      String(NEVER_SLOW_MS),
      // What it would note of itself each second, for nobody but its makers: half of what it does at rest, and up to 200 MB.
      '--setParameter',
      'diagnosticDataCollectionEnabled=false',
      // Whoever is killed within a transaction must not hold the others up for longer.
      '--setParameter',
      `transactionLifetimeLimitSeconds=${TRANSACTION_SECONDS}`,
      ...(keyFile === null ? [] : ['--keyFile', keyFile]),
      '--logpath',
      join(dbPath, 'mongod.log'),
      '--logappend',
    ],
    // Its own process group: Ctrl-C must not reach mongod before the web server has drained.
    { detached: true, stdio: 'ignore' },
  );
  // Whatever ends this process takes mongod with it; its journal keeps what was acknowledged.
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new DataFolderError(
          `DATA_DIR: the embedded database ended with code ${code}; see ${join(dbPath, 'mongod.log')}`,
        ),
      ),
    );
  });
  failed.catch(() => undefined);
  return { exited, failed };
}

interface ReplicaSetConfig {
  version: number;
  members: { _id: number; host: string }[];
}

/** What a client says who it is. */
type Auth = { username: string; password: string };

async function connectDirectly(port: number, auth?: Auth): Promise<MongoClient> {
  await untilListening(port);
  const options = { serverSelectionTimeoutMS: 10_000, auth };
  return MongoClient.connect(`mongodb://${HOST}:${port}/?directConnection=true`, options);
}

/** Makes an empty mongod a replica set of one, and waits until it takes writes. */
async function initiate(port: number): Promise<void> {
  const client = await connectDirectly(port);
  try {
    const members = [{ _id: 0, host: `${HOST}:${port}` }];
    const settings = { electionTimeoutMillis: 500 };
    await client.db('admin').command({ replSetInitiate: { _id: REPLICA_SET, members, settings } });
    await untilPrimary(client.db('admin'));
  } finally {
    await client.close();
  }
}

/** Makes the mongod a replica set of one, or tells an existing one its port of today, and waits until it takes writes. */
async function becomePrimary(port: number, auth?: Auth): Promise<void> {
  const client = await connectDirectly(port, auth);
  let isInitiated = true;
  try {
    const admin = client.db('admin');
    const host = `${HOST}:${port}`;
    const stored = await client.db('local').collection<ReplicaSetConfig>('system.replset').findOne();
    isInitiated = stored !== null;
    if (stored && stored.members[0]?.host !== host) {
      const members = [{ ...stored.members[0], host }];
      await admin.command({ replSetReconfig: { ...stored, version: stored.version + 1, members }, force: true });
    }
    if (stored) await untilPrimary(admin);
  } finally {
    await client.close();
  }
  if (!isInitiated) await initiate(port);
}

async function untilPrimary(admin: Db): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const hello = await admin.command({ isMaster: 1 });
    if (hello.ismaster === true) return;
    await delay(50);
  }
  throw new Error('The embedded database did not become primary within 15 s');
}

/** Makes the user, or gives it a new password where an earlier start was cut off before it was kept. */
async function enterUser(port: number, { username, password }: Auth): Promise<void> {
  const client = await MongoClient.connect(`mongodb://${HOST}:${port}/?directConnection=true`);
  try {
    const admin = client.db('admin');
    const given = { pwd: password, roles: ['root'], writeConcern: { w: 'majority', j: true } };
    await admin.command({ createUser: username, ...given }).catch((error) => {
      if (!(error instanceof MongoServerError) || !USER_EXISTS.includes(error.code)) throw error;
      return admin.command({ updateUser: username, ...given });
    });
  } finally {
    await client.close();
  }
}

/** Killed before its first checkpoint, a minute after its start, mongod 4.0 now and then forgets all that it acknowledged: so this is it. */
async function checkpoint(port: number, auth: Auth): Promise<void> {
  const client = await connectDirectly(port, auth);
  try {
    await client.db('admin').command({ fsync: 1 });
  } finally {
    await client.close();
  }
}

/** Shuts mongod down by command, at once: on a signal a primary would wait ten seconds for others to follow, and there are none. */
async function shutDown(port: number, auth?: Auth): Promise<void> {
  const client = new MongoClient(`mongodb://${HOST}:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 2000,
    auth,
  });
  try {
    await client.connect();
    await client.db('admin').command({ shutdown: 1, force: true, timeoutSecs: 0 });
  } catch (error) {
    // The server answers this command by closing the connection.
    if (!(error instanceof Error) || !/closed|ECONNRE/i.test(error.message)) throw error;
  } finally {
    await client.close();
  }
}

/**
 * Starts the embedded MongoDB: a replica set of one, on disk in `dataDir`, reachable from this machine only and with the folder's
 * password (in the URI: it must not be shown).
 * @param options.binary MONGOD_BINARY, if set
 * @throws DataFolderError when the folder cannot be written or another TamTid uses it
 */
export async function startEmbedded(options: {
  dataDir: string;
  binary?: string | undefined;
}): Promise<EmbeddedDatabase> {
  const folder = usableFolder(options.dataDir);
  const lock = await lockFolder(folder);
  if ('pid' in lock) {
    throw new DataFolderError(
      `DATA_DIR: another TamTid (process ${lock.pid}) is using this folder: ${options.dataDir}`,
    );
  }
  try {
    await endOrphan(folder);
    const [binary, port] = await Promise.all([mongodBinary(options.binary), choosePort(folder)]);
    const dbPath = join(folder, 'db');
    const { password, keyFile, isNew } = databaseSecrets(folder);
    const auth: Auth = { username: DATABASE_USER, password };
    const isEmpty = !existsSync(join(dbPath, 'WiredTiger'));
    if (isNew && !isEmpty) {
      // A folder from before there were passwords, or whose first start was cut off: its user is made by a start that asks for none.
      const open = launch(binary, dbPath, port, null);
      await Promise.race([becomePrimary(port), open.failed]);
      await enterUser(port, auth);
      keepPassword(folder, password);
      await shutDown(port);
      await open.exited;
    }
    const mongod = launch(binary, dbPath, port, keyFile);
    if (isEmpty) {
      // An empty database lets its own machine make the replica set and the first user, and nothing else.
      await Promise.race([initiate(port), mongod.failed]);
      await enterUser(port, auth);
      await checkpoint(port, auth);
      keepPassword(folder, password);
    } else await Promise.race([becomePrimary(port, auth), mongod.failed]);
    const query = `replicaSet=${REPLICA_SET}&directConnection=true&authSource=admin`;
    const uri = `mongodb://${DATABASE_USER}:${password}@${HOST}:${port}/tamtid?${query}`;
    lock.announce(uri);
    return {
      uri,
      failed: mongod.failed,
      stop: async () => {
        await shutDown(port, auth);
        await mongod.exited;
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
