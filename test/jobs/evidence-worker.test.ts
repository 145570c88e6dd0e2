import { Readable } from 'node:stream';
import mongoose, { mongo } from 'mongoose';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { claimTask, type EvidenceTask } from '../../src/domain/evidence/evidence-task.model';
import { receiveEvidence } from '../../src/domain/evidence/receive-evidence';
import { officeId } from '../../src/domain/office-store';
import { inTransaction } from '../../src/domain/transaction';
import { EvidenceWorker } from '../../src/jobs/evidence/evidence-worker';
import type { Content } from '../../src/line/gateway';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { jpeg } from '../../src/testing/pictures';
import { waitUntil } from '../../src/testing/wait-until';

useDatabase();
const office = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const LEASE_MS = 10 * 60_000;

async function received(lineMessageId: string): Promise<void> {
  const rest = { name: null, urls: [], set: null, by: new mongo.ObjectId(), sentAt: NOW, about: null, batch: 'b' };
  await inTransaction(() => receiveEvidence(office, { kind: 'image', lineMessageId, ...rest }, NOW));
}

/** A worker for a LINE that has every content, and the ids it was asked for. `before`: what happens meanwhile. */
function workerOf({ before = async () => undefined, now = () => NOW }: Partial<LineOptions> = {}) {
  const asked: string[] = [];
  const content = async (messageId: string): Promise<Content> => {
    asked.push(messageId);
    await before();
    return { state: 'ready', type: 'image/jpeg', stream: Readable.from([jpeg()]) };
  };
  return { worker: new EvidenceWorker({ gateway: { content }, log: silentLog, now }), asked };
}

interface LineOptions {
  before: () => Promise<unknown>;
  now: () => Date;
}

const states = async () => (await evidence(office).find({})).map(({ state }) => state);

test('several workers fetch each content once', async () => {
  for (const id of ['1', '2', '3', '4']) await received(id);
  const [one, other] = [workerOf(), workerOf()];
  await Promise.all([one.worker.idle(), other.worker.idle()]);
  expect([...one.asked, ...other.asked].sort()).toEqual(['1', '2', '3', '4']);
  expect(await states()).toEqual(['kept', 'kept', 'kept', 'kept']);
});

test('what a worker that died had is taken over when its lease is over, not before', async () => {
  await received('1');
  const dead = (await claimTask('dead', NOW, LEASE_MS)) as EvidenceTask;
  expect(dead.what).toBe('fetch');
  const early = workerOf({ now: () => new Date(NOW.getTime() + LEASE_MS - 1) });
  await early.worker.idle();
  expect(early.asked).toEqual([]);
  const late = workerOf({ now: () => new Date(NOW.getTime() + LEASE_MS) });
  await late.worker.idle();
  expect(await states()).toEqual(['kept']);
});

test('a started worker finds what comes by itself, and stops without waiting for a LINE that does not answer', async () => {
  const { worker, asked } = workerOf();
  worker.start();
  await received('1');
  await waitUntil('the content is kept', async () => (await states())[0] === 'kept', 10_000);
  expect(asked).toEqual(['1']);
  await worker.stop();

  const stuck = workerOf({ before: () => new Promise(() => undefined) });
  stuck.worker.start();
  await received('2');
  await waitUntil('LINE was asked', () => stuck.asked.length === 1, 10_000);
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
