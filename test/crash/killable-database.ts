import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { TRANSACTION_SECONDS } from '../../src/database/embedded';
import { mongodBinary } from '../../src/database/mongod-binary';
import { choosePort, HOST, untilListening } from '../../src/database/mongod-port';
import { waitUntil } from '../../src/testing/wait-until';

const PRIMARY_WITHIN_MS = 30_000;
const MOST_STARTS = 3;

/** A replica set of one with an address that stays, whose server may be killed at any moment and comes back with what it stored. */
export class KillableDatabase {
  private constructor(
    private readonly folder: string,
    private readonly binary: string,
    private readonly port: number,
    private mongod: ChildProcess,
  ) {}

  static async start(): Promise<KillableDatabase> {
    const folder = mkdtempSync(join(tmpdir(), 'tamtid-killable-'));
    const [binary, port] = await Promise.all([mongodBinary(process.env.MONGOD_BINARY), choosePort(folder)]);
    const database = new KillableDatabase(folder, binary, port, launch(binary, folder, port));
    await database.whenPrimary(true);
    return database;
  }

  get uri(): string {
    return `mongodb://${HOST}:${this.port}/tamtid?replicaSet=killable&directConnection=true`;
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    if (this.mongod.exitCode !== null || this.mongod.signalCode !== null) return;
    const ended = once(this.mongod, 'exit');
    this.mongod.kill('SIGKILL');
    await ended;
  }

  /**
   * Starts the server again after it was killed. Resolves when it takes writes. Now and then mongod 4.0 never becomes primary after
   * it was killed; like whoever keeps servers running, this starts it once more then.
   */
  async restart(): Promise<void> {
    for (let tries = 1; ; tries++) {
      this.mongod = launch(this.binary, this.folder, this.port);
      try {
        return await this.whenPrimary(false);
      } catch (error) {
        if (tries === MOST_STARTS) throw error;
        await this.kill();
      }
    }
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async whenPrimary(isNew: boolean): Promise<void> {
    await untilListening(this.port);
    const client = await MongoClient.connect(`mongodb://${HOST}:${this.port}/?directConnection=true`);
    try {
      const admin = client.db('admin');
      if (isNew) {
        const members = [{ _id: 0, host: `${HOST}:${this.port}` }];
        const settings = { electionTimeoutMillis: 500 };
        await admin.command({ replSetInitiate: { _id: 'killable', members, settings } });
      }
      const isPrimary = async () => (await admin.command({ isMaster: 1 })).ismaster === true;
      await waitUntil('the database takes writes', isPrimary, PRIMARY_WITHIN_MS);
      // Killed before its first checkpoint, mongod 4.0 now and then forgets that it is a replica set, and all that is in it.
      await admin.command({ fsync: 1 });
    } finally {
      await client.close();
    }
  }
}

function launch(binary: string, folder: string, port: number): ChildProcess {
  const mongod = spawn(
    binary,
    [
      '--dbpath',
      folder,
      '--bind_ip',
      HOST,
      '--port',
      String(port),
      '--replSet',
      'killable',
      '--quiet',
      '--wiredTigerCacheSizeGB',
      '0.5',
      '--oplogSize',
      '64',
      '--setParameter',
      `transactionLifetimeLimitSeconds=${TRANSACTION_SECONDS}`,
      '--logpath',
      join(folder, 'mongod.log'),
      '--logappend',
    ],
    { stdio: 'ignore' },
  );
  const killWithUs = () => mongod.kill('SIGKILL');
  process.once('exit', killWithUs);
  mongod.once('exit', () => process.off('exit', killWithUs));
  return mongod;
}
