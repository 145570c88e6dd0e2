import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, MongoNetworkError } from 'mongodb';
import { TRANSACTION_SECONDS } from '../database/embedded';
import { mongodBinary } from '../database/mongod-binary';
import { choosePort, HOST, untilListening } from '../database/mongod-port';
import { waitUntil } from './wait-until';

const NAME = 'three';
const MEMBERS = 3;
/** Elections take this long without a primary's sign of life, plus a second or two. MongoDB's own default is 10 s. */
const ELECTION_MS = 2_000;
const PRIMARY_WITHIN_MS = 40_000;
/** A killed member that comes back now and then looks for somebody to follow for a minute. */
const WHOLE_WITHIN_MS = 90_000;
/**
 * A member that begins to follow another waits this long for its first answer; mongod's own default is a minute. Where the one it chose
 * is frozen just then, no majority takes a write before.
 */
const FOLLOW_SECONDS = 5;
/** As long as nobody asks: an answer within this, or the member counts as away. */
const ANSWER_WITHIN_MS = 1_000;

/** What one member says of itself. */
interface Hello {
  ismaster: boolean;
  secondary?: boolean;
  lastWrite?: { lastWriteDate: Date };
}

/** Whoever was frozen says that it follows before it has caught up; till then the other two carry each majority. */
const BEHIND_MS = 3_000;

const lastWriteOf = (hello: Hello | null | undefined): number => hello?.lastWrite?.lastWriteDate.getTime() ?? 0;

/** One mongod of the set. */
class Member {
  private mongod: ChildProcess;

  private constructor(
    private readonly binary: string,
    private readonly folder: string,
    readonly port: number,
  ) {
    this.mongod = this.launch();
  }

  static async start(binary: string, folder: string): Promise<Member> {
    mkdirSync(join(folder, 'db'), { recursive: true });
    const member = new Member(binary, folder, await choosePort(folder));
    await untilListening(member.port);
    return member;
  }

  get host(): string {
    return `${HOST}:${this.port}`;
  }

  get isRunning(): boolean {
    return this.mongod.exitCode === null && this.mongod.signalCode === null;
  }

  signal(signal: NodeJS.Signals): void {
    this.mongod.kill(signal);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.mongod, 'exit');
    this.mongod.kill('SIGKILL');
    await ended;
  }

  async restart(): Promise<void> {
    if (this.isRunning) throw new Error('It is still running');
    this.mongod = this.launch();
    await untilListening(this.port);
  }

  /** Talks to this member alone. */
  async ask<T>(talk: (client: MongoClient) => Promise<T>): Promise<T> {
    const client = new MongoClient(`mongodb://${this.host}/?directConnection=true`, {
      serverSelectionTimeoutMS: ANSWER_WITHIN_MS,
      connectTimeoutMS: ANSWER_WITHIN_MS,
    });
    try {
      return await talk(client);
    } finally {
      await client.close();
    }
  }

  /** Null while it does not answer. */
  async hello(): Promise<Hello | null> {
    try {
      const asked = { timeoutMS: ANSWER_WITHIN_MS };
      return (await this.ask((client) => client.db('admin').command({ isMaster: 1 }, asked))) as unknown as Hello;
    } catch {
      return null; // killed, frozen or just starting: it does not answer, which is what is asked
    }
  }

  private launch(): ChildProcess {
    const mongod = spawn(
      this.binary,
      [
        '--dbpath',
        join(this.folder, 'db'),
        '--bind_ip',
        HOST,
        '--port',
        String(this.port),
        '--replSet',
        NAME,
        '--wiredTigerCacheSizeGB',
        '0.25',
        '--oplogSize',
        '64',
        '--quiet',
        '--setParameter',
        `transactionLifetimeLimitSeconds=${TRANSACTION_SECONDS}`,
        '--setParameter',
        `oplogInitialFindMaxSeconds=${FOLLOW_SECONDS}`,
        '--logpath',
        join(this.folder, 'mongod.log'),
        '--logappend',
      ],
      { stdio: 'ignore' },
    );
    const killWithUs = () => mongod.kill('SIGKILL');
    process.once('exit', killWithUs);
    mongod.once('exit', () => process.off('exit', killWithUs));
    return mongod;
  }
}

/**
 * Three real mongods that replicate each other, for tests of what a failover does: the primary may be killed, made to step down, or
 * frozen. Members are told by their number, 0 to 2.
 */
export class ReplicaSet {
  private readonly frozen = new Set<number>();

  private constructor(
    private readonly folder: string,
    private readonly members: readonly Member[],
  ) {}

  /** Starts them and waits until one takes writes and the others follow. */
  static async start(): Promise<ReplicaSet> {
    const folder = mkdtempSync(join(tmpdir(), 'tamtid-three-'));
    const binary = await mongodBinary(process.env.MONGOD_BINARY);
    const members: Member[] = [];
    // One after the other: each looks for a free port.
    for (let index = 0; index < MEMBERS; index++) members.push(await Member.start(binary, join(folder, String(index))));
    const set = new ReplicaSet(folder, members);
    await members[0]?.ask((client) =>
      client.db('admin').command({
        replSetInitiate: {
          _id: NAME,
          members: members.map(({ host }, _id) => ({ _id, host })),
          settings: { electionTimeoutMillis: ELECTION_MS, heartbeatIntervalMillis: 500 },
        },
      }),
    );
    await set.whenWhole();
    // Killed before its first checkpoint, mongod 4.0 now and then forgets that it is a replica set.
    for (const member of members) await member.ask((client) => client.db('admin').command({ fsync: 1 }));
    return set;
  }

  /** Of all three, as production would name them. */
  get uri(): string {
    return `mongodb://${this.members.map(({ host }) => host).join(',')}/tamtid?replicaSet=${NAME}`;
  }

  /** The number of the member that takes writes, once there is one. */
  async primary(): Promise<number> {
    let found = -1;
    await waitUntil(
      'the set has a primary',
      async () => {
        const said = await Promise.all(this.members.map((member, index) => this.helloOf(member, index)));
        found = said.findIndex((hello) => hello?.ismaster === true);
        return found >= 0;
      },
      PRIMARY_WITHIN_MS,
    );
    return found;
  }

  /** Waits until one takes writes, and all the others follow it and have hardly anything to catch up with. */
  async whenWhole(): Promise<void> {
    await waitUntil(
      'one of the three takes writes, the others follow',
      async () => {
        const said = await Promise.all(this.members.map((member, index) => this.helloOf(member, index)));
        const [primary, another] = said.filter((hello) => hello?.ismaster === true);
        const hasAll = (hello: Hello | null): boolean => lastWriteOf(hello) >= lastWriteOf(primary) - BEHIND_MS;
        const followers = said.filter((hello) => hello?.secondary === true && hasAll(hello)).length;
        return primary !== undefined && !another && followers === this.members.length - 1;
      },
      WHOLE_WITHIN_MS,
    );
  }

  /** Ends the primary as a power cut would. Gives its number, for `restart`. */
  async killPrimary(): Promise<number> {
    const index = await this.primary();
    await this.member(index).kill();
    return index;
  }

  /** Starts a killed member again. */
  async restart(index: number): Promise<void> {
    await this.member(index).restart();
  }

  /** Makes the primary hand over to another. Gives its number. */
  async stepDownPrimary(): Promise<number> {
    const index = await this.primary();
    await this.member(index)
      .ask((client) => client.db('admin').command({ replSetStepDown: 20, secondaryCatchUpPeriodSecs: 5, force: true }))
      .catch((error: unknown) => {
        // mongod 4.0 closes all connections when it steps down, this one too.
        if (!(error instanceof MongoNetworkError)) throw error;
      });
    return index;
  }

  /** Stops the primary where it is: it holds its connections and answers nothing. Gives its number, for `thaw`. */
  async freezePrimary(): Promise<number> {
    const index = await this.primary();
    this.freeze(index);
    return index;
  }

  /** Stops a member where it is. */
  freeze(index: number): void {
    this.frozen.add(index);
    this.member(index).signal('SIGSTOP');
  }

  /** Lets a frozen member go on where it was. */
  thaw(index: number): void {
    this.frozen.delete(index);
    this.member(index).signal('SIGCONT');
  }

  /** Talks to one member alone, whatever it is. */
  ask<T>(index: number, talk: (client: MongoClient) => Promise<T>): Promise<T> {
    return this.member(index).ask(talk);
  }

  async remove(): Promise<void> {
    await Promise.all(this.members.map((member) => member.kill()));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private member(index: number): Member {
    const member = this.members[index];
    if (!member) throw new RangeError(`There is no member ${index}`);
    return member;
  }

  private async helloOf(member: Member, index: number): Promise<Hello | null> {
    return member.isRunning && !this.frozen.has(index) ? member.hello() : null;
  }
}
