import { PassThrough, Readable } from 'node:stream';
import mongoose, { mongo } from 'mongoose';
import { MovableClock } from '../../src/clock';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { type EvidenceTask, evidenceTasks } from '../../src/domain/evidence/evidence-task.model';
import { receiveEvidence } from '../../src/domain/evidence/receive-evidence';
import { officeId } from '../../src/domain/office-store';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { inTransaction } from '../../src/domain/transaction';
import { EvidenceWorker } from '../../src/jobs/evidence/evidence-worker';
import { evidenceProblems } from '../../src/jobs/evidence/find-problems';
import { TaskLease } from '../../src/jobs/tasks/task-lease';
import type { Content } from '../../src/line/gateway';
import { LineError } from '../../src/line/line-error';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { outboxRows } from '../../src/testing/outbox-rows';
import { jpeg } from '../../src/testing/pictures';
import { waitUntil } from '../../src/testing/wait-until';
import { underName } from '../../src/under-way';

useDatabase();
const office = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const LEASE_MS = 20_000;
const HOUR_MS = 3_600_000;

const at = (ms: number): Date => new Date(NOW.getTime() + ms);

async function received(lineMessageId: string, by = new mongo.ObjectId()): Promise<void> {
  const rest = { name: null, urls: [], set: null, by, sentAt: NOW, about: null, batch: 'b' };
  await inTransaction(() => receiveEvidence(office, { kind: 'image', lineMessageId, ...rest }, NOW));
}

/** Somebody of the office, by id. */
async function member(lineUserId: string, role: Grant['role']): Promise<mongo.ObjectId> {
  const consent = { version: NOTICE_VERSION, at: NOW };
  const person = { lineUserId, displayName: 'ใครคนหนึ่ง', grants: [{ role, unit: null }], consent };
  return (await people(office).insert({ ...person, reach: 'reachable', registeredAt: NOW }))._id;
}

/** The tasks as they are stored. */
const tasks = () => mongoose.connection.collection<EvidenceTask>('evidence_tasks').find({}).toArray();

/** A worker for a LINE that has every content, the ids it was asked for, and what became of its tries. */
function workerOf({ before = async () => undefined, now = () => NOW, stream = whole }: Partial<LineOptions> = {}) {
  const renewMs = 10;
  const asked: string[] = [];
  const outcomes: string[] = [];
  const content = async (messageId: string): Promise<Content> => {
    asked.push(messageId);
    await before(messageId);
    return { state: 'ready', type: 'image/jpeg', stream: stream() };
  };
  const count = (outcome: string): void => void outcomes.push(outcome);
  return { worker: new EvidenceWorker({ gateway: { content }, log: silentLog, now, count, renewMs }), asked, outcomes };
}

const whole = (): Readable => Readable.from([jpeg()]);

interface LineOptions {
  /** what happens meanwhile */
  before: (messageId: string) => Promise<unknown>;
  now: () => Date;
  stream: () => Readable;
}

const states = async () => (await evidence(office).find({})).map(({ state }) => state);

test('several workers fetch each content once', async () => {
  for (const id of ['1', '2', '3', '4']) await received(id);
  const [one, other] = [workerOf(), workerOf()];
  await Promise.all([one.worker.idle(), other.worker.idle()]);
  expect([...one.asked, ...other.asked].sort()).toEqual(['1', '2', '3', '4']);
  expect(await states()).toEqual(['kept', 'kept', 'kept', 'kept']);
});

test('what a worker that died had is taken over within 30 s, not before its lease is over', async () => {
  await received('1');
  const dead = (await evidenceTasks.claim('dead', NOW)) as EvidenceTask;
  expect(dead.what).toBe('fetch');
  const early = workerOf({ now: () => at(LEASE_MS - 1) });
  await early.worker.idle();
  expect(early.asked).toEqual([]);
  const late = workerOf({ now: () => at(LEASE_MS) });
  await late.worker.idle();
  expect(await states()).toEqual(['kept']);
});

test('what a worker had that died before the clock was put back is taken over at once', async () => {
  await received('1');
  await evidenceTasks.claim('dead', at(HOUR_MS));
  const { worker } = workerOf();
  await worker.idle();
  expect(await states()).toEqual(['kept']);
});

describe('a try', () => {
  test('counts from when it begins, so that one which ends the process counts too', async () => {
    await received('1');
    await evidenceTasks.claim('dead', NOW);
    const [task] = (await tasks()).filter(({ what }) => what === 'fetch');
    expect(task).toMatchObject({ tries: 1, unreturned: 1 });
  });

  test('that a stop breaks off does not count, and waits for nothing', async () => {
    await received('1');
    const { worker, asked } = workerOf({ before: () => new Promise(() => undefined) });
    worker.start();
    await waitUntil('LINE was asked', () => asked.length === 1);
    await worker.stop();
    const [task] = (await tasks()).filter(({ what }) => what === 'fetch');
    expect(task).toMatchObject({ tries: 0, unreturned: 0, notBefore: NOW });
    expect(task).not.toHaveProperty('claim');
  });

  test('that LINE breaks off again and again ends after twenty: nothing is kept, the sender is told', async () => {
    const by = await member('U1', 'staff');
    await received('1', by);
    const chunks = mongoose.connection.collection('evidence_content.chunks');
    const before = await chunks.countDocuments();
    let ms = 0;
    const { worker, asked, outcomes } = workerOf({ now: () => at(ms), stream: () => Readable.from(broken()) });
    for (let n = 0; n < 25; n += 1, ms += HOUR_MS / 12) await worker.idle();
    expect(asked).toHaveLength(20);
    expect(outcomes.filter((one) => one === 'given_up')).toHaveLength(1);
    expect(await evidence(office).find({})).toMatchObject([{ state: 'lost', trouble: 'not_reached' }]);
    expect(await outboxRows({ kind: 'evidence.lost' })).toHaveLength(1);
    expect(await chunks.countDocuments()).toBe(before);
  });
});

/** A document of which only the beginning comes. */
async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000)]);
  throw new LineError('unreached', 200, false, 'content: broken off');
}

describe('a task of which workers died', () => {
  /** As often a worker takes the oldest task and dies. @returns how late it is then */
  async function die(times: number): Promise<number> {
    for (let n = 0; n < times; n += 1) await evidenceTasks.claim(`dead ${n}`, at(n * LEASE_MS));
    return times * LEASE_MS;
  }

  test('is tried once more after two, and set aside after three: its sender and the admins are told', async () => {
    const by = await member('U1', 'staff');
    await member('U2', 'admin');
    await received('1', by);
    const ms = await die(3);
    const { worker, asked, outcomes } = workerOf({ now: () => at(ms) });
    await worker.idle();
    expect(asked).toEqual([]);
    expect(outcomes).toEqual(['set_aside']);
    expect(await evidence(office).find({})).toMatchObject([{ state: 'lost', trouble: 'faulty' }]);
    expect(await outboxRows({ kind: 'evidence.lost' })).toHaveLength(1);
    expect(await outboxRows({ kind: 'set_aside' })).toHaveLength(1);
    expect(await evidenceTasks.countAside()).toBe(1);
    expect(await evidenceProblems(at(ms))).toMatchObject([{ code: 'evidence_aside' }]);
    expect(await evidenceTasks.claim('another', at(ms + HOUR_MS))).toBeNull();

    await received('2', by);
    const other = await die(2);
    const { worker: second } = workerOf({ now: () => at(other) });
    await second.idle();
    expect((await states()).sort()).toEqual(['kept', 'lost']);
  });

  test('is alone in its process, so that nothing beside it is blamed', async () => {
    await received('1');
    await received('2');
    const ms = await die(1);
    const isOtherAsked = () => waitUntil('the other is asked for', () => asked.length > 1, 1_500);
    const { worker, asked } = workerOf({
      now: () => at(ms),
      before: async (id) => {
        if (id === '1') await expect(isOtherAsked()).rejects.toThrow('Not within');
      },
    });
    worker.start();
    await waitUntil('both are kept', async () => (await states()).every((state) => state === 'kept'));
    await worker.stop();
    expect(asked).toEqual(['1', '2']);
  });

  test('is let go at once by a worker whose process ends because of a fault; what the fault came from counts', async () => {
    await received('1');
    await received('2');
    const { worker, asked } = workerOf({ before: () => new Promise(() => undefined) });
    worker.start();
    await waitUntil('LINE was asked for both', () => asked.length === 2);
    const [first] = (await tasks()).filter(({ what }) => what === 'fetch');
    await underName({ task: String(first?._id) }, () => worker.letGo());
    const left = (await tasks()).filter(({ what }) => what === 'fetch');
    expect(left.map(({ tries, unreturned, claim }) => ({ tries, unreturned, claim }))).toEqual([
      { tries: 1, unreturned: 1, claim: undefined },
      { tries: 0, unreturned: 0, claim: undefined },
    ]);
    await worker.stop();
  });

  test('is none that was under way beside an event or a job that the fault came from', async () => {
    await received('1');
    const { worker, asked } = workerOf({ before: () => new Promise(() => undefined) });
    worker.start();
    await waitUntil('LINE was asked', () => asked.length === 1);
    await underName({ job: 'reminders' }, () => worker.letGo());
    expect(await evidenceTasks.claim('another', NOW)).toMatchObject({ tries: 1, unreturned: 1 });
    await worker.stop();
  });

  test('is any that was under way, where it is not known what the fault came from', async () => {
    await received('1');
    const { worker, asked } = workerOf({ before: () => new Promise(() => undefined) });
    worker.start();
    await waitUntil('LINE was asked', () => asked.length === 1);
    await worker.letGo();
    expect(await evidenceTasks.claim('another', NOW)).toMatchObject({ tries: 2, unreturned: 2 });
    await worker.stop();
  });
});

describe('a lease', () => {
  let ms = 0;
  async function leased() {
    ms = 0;
    await received('1');
    const task = (await evidenceTasks.claim('one', NOW)) as EvidenceTask;
    return new TaskLease(task, { queue: evidenceTasks, now: () => at(ms), log: silentLog });
  }
  const until = async () => (await tasks()).find(({ what }) => what === 'fetch')?.leasedUntil;

  test('lasts as long as its worker gets on', async () => {
    const lease = await leased();
    for (ms = LEASE_MS / 2; ms < 3 * LEASE_MS; ms += LEASE_MS / 2) {
      lease.progressed();
      await lease.renew();
      expect(await until()).toEqual(at(ms + LEASE_MS));
      expect(lease.lost.aborted).toBe(false);
    }
  });

  test('is not renewed where nothing goes on, is lost then, and the work ends', async () => {
    const lease = await leased();
    ms = LEASE_MS - 1;
    await lease.renew();
    expect(lease.lost.aborted).toBe(false);
    ms = LEASE_MS;
    await lease.renew();
    expect(lease.lost.aborted).toBe(true);
    expect(await until()).toEqual(at(LEASE_MS));
  });

  test('is lost where the clock is put back, since another worker may have it', async () => {
    const lease = await leased();
    ms = -HOUR_MS;
    await lease.renew();
    expect(lease.lost.aborted).toBe(true);
  });

  test('that another worker has is lost', async () => {
    const lease = await leased();
    await evidenceTasks.claim('another', at(LEASE_MS));
    lease.progressed();
    await lease.renew();
    expect(lease.lost.aborted).toBe(true);
  });

  test('is renewed by a worker that is started, while LINE sends', async () => {
    await received('1');
    // The first piece comes at once, and another whenever the test looks, until it has seen the lease renewed.
    const stream = new PassThrough();
    stream.write(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000)]));
    const clock = new MovableClock();
    clock.set(NOW);
    const { worker } = workerOf({ now: () => clock.now(), stream: () => stream });
    worker.start();
    await waitUntil('it is taken', async () => (await until()) !== undefined);
    const taken = await until();
    const isRenewed = async () => {
      stream.write(Buffer.alloc(1_000));
      return Number(await until()) > Number(taken);
    };
    await waitUntil('it is renewed', isRenewed);
    stream.end();
    await waitUntil('the content is kept', async () => (await states())[0] === 'kept');
    await worker.stop();
  });
});

test('a started worker finds what comes by itself, and stops without waiting for a LINE that does not answer', async () => {
  const { worker, asked } = workerOf();
  worker.start();
  await received('1');
  await waitUntil('the content is kept', async () => (await states())[0] === 'kept');
  expect(asked).toEqual(['1']);
  await worker.stop();

  const stuck = workerOf({ before: () => new Promise(() => undefined) });
  stuck.worker.start();
  await received('2');
  await waitUntil('LINE was asked', () => stuck.asked.length === 1);
  await stuck.worker.stop();
  expect((await states()).sort()).toEqual(['fetching', 'kept']);
});

test('content that arrives for a message that was unsent meanwhile is not kept', async () => {
  await received('1');
  const { worker } = workerOf({
    before: () => evidence(office).updateMany({}, { $set: { state: 'withdrawn' } }),
  });
  await worker.idle();
  const [one] = await evidence(office).find({});
  expect(one?.state).toBe('withdrawn');
  const chunks = mongoose.connection.db?.collection('evidence_content.chunks');
  expect(await chunks?.countDocuments({ files_id: one?._id })).toBe(0);
});
