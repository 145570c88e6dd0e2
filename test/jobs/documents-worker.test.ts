import mongoose from 'mongoose';
import type { Paper } from '../../src/documents/paper';
import { askForDocument } from '../../src/domain/documents/ask-for-document';
import { documentVersions } from '../../src/domain/documents/document.model';
import { documentRequests } from '../../src/domain/documents/document-request.model';
import type { PaperWish } from '../../src/domain/documents/kinds.rules';
import { createFileLinks } from '../../src/domain/evidence/file-links';
import { loadExamples } from '../../src/domain/imports/load-examples';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { inTransaction } from '../../src/domain/transaction';
import { DocumentsWorker } from '../../src/jobs/documents/documents-worker';
import { documentProblems } from '../../src/jobs/documents/find-problems';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { outboxRows } from '../../src/testing/outbox-rows';

useDatabase();
beforeEach(async () => {
  await loadExamples(NOW);
  await mongoose.connection.collection('documents_content.files').deleteMany({});
});

const office = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const at = (ms: number): Date => new Date(NOW.getTime() + ms);
const WISH: PaperWish = { kind: 'B', fiscalYear: 2570, round: null, format: 'docx', units: null, memo: null };

/** An admin who asks for the table of measures. */
async function asked(eventId = 'e1', wish = WISH) {
  const consent = { version: NOTICE_VERSION, at: NOW };
  const known = await people(office).findOne({ lineUserId: 'U1' });
  const person =
    known ??
    (await people(office).insert({
      lineUserId: 'U1',
      displayName: 'ผู้ดูแล',
      grants: [{ role: 'admin', unit: null }],
      consent,
      reach: 'reachable',
      registeredAt: NOW,
    }));
  return inTransaction(() => askForDocument({ office, person, now: NOW, eventId }, wish, []));
}

interface Options {
  now?: () => Date;
  render?: (paper: Paper) => Promise<Uint8Array>;
}

function workerOf({ now = () => NOW, render = async ({ title }) => Buffer.from(title) }: Options = {}) {
  const outcomes: string[] = [];
  const worker = new DocumentsWorker({
    render,
    now,
    links: createFileLinks('https://tamtid.example', 'secret'),
    gateway: { showLoading: async () => undefined },
    log: silentLog,
    count: (outcome) => void outcomes.push(outcome),
  });
  return { worker, outcomes };
}

const told = async () => (await outboxRows()).map(({ kind }) => kind);
const files = () => mongoose.connection.collection('documents_content.files').countDocuments();

test('several workers make what is asked for once, and tell once', async () => {
  await asked();
  expect(await asked('e2')).toBe('asked_already');
  const workers = [workerOf(), workerOf()];
  await Promise.all(workers.map(({ worker }) => worker.idle()));
  expect(workers.flatMap(({ outcomes }) => outcomes)).toEqual(['done']);
  expect(await documentVersions(office).count()).toBe(1);
  expect(await told()).toEqual(['document.ready']);
});

test('what a worker had that died is made by another, once', async () => {
  await asked();
  // It wrote the bytes, and died before it noted so.
  const dead = await documentRequests.claim('dead', NOW);
  expect(dead).not.toBeNull();
  const early = workerOf({ now: () => at(10_000) });
  await early.worker.idle();
  expect(early.outcomes).toEqual([]);
  const late = workerOf({ now: () => at(30_000) });
  await late.worker.idle();
  expect(late.outcomes).toEqual(['done']);
  expect([await documentVersions(office).count(), await files()]).toEqual([1, 1]);
});

test('a worker that lost the request to another while it made it stores and tells nothing', async () => {
  await asked();
  let ms = 0;
  const slow = workerOf({
    now: () => at(ms),
    render: async () => {
      ms = 60_000;
      await documentRequests.claim('another', at(ms));
      return Buffer.from('x');
    },
  });
  await slow.worker.idle();
  expect([await documentVersions(office).count(), await told()]).toEqual([0, []]);
});

test('what fails is tried three times, then told with the id of the event; nothing is left', async () => {
  await asked();
  let ms = 0;
  const { worker, outcomes } = workerOf({ now: () => at(ms), render: () => Promise.reject(new Error('no font')) });
  for (; ms < 60_000; ms += 11_000) await worker.idle();
  expect(outcomes).toEqual(['retried', 'retried', 'given_up']);
  expect(await documentVersions(office).count()).toBe(0);
  const [row] = await outboxRows();
  expect(row).toMatchObject({ kind: 'document.not_made', payload: { because: null, eventId: 'e1' } });
  expect(await documentRequests.hasDue(at(ms + 60_000))).toBe(false);
  expect(await files()).toBe(0);
});

test('what the records do not give is told in its own words, without another try', async () => {
  await asked('e1', { ...WISH, fiscalYear: 2599 });
  const { worker, outcomes } = workerOf();
  await worker.idle();
  expect(outcomes).toEqual(['done']);
  expect((await outboxRows())[0]?.payload).toMatchObject({ because: expect.stringContaining('2599') });
});

test('who may have it no more is given nothing', async () => {
  await asked();
  await people(office).updateOne({ lineUserId: 'U1' }, { $set: { grants: [{ role: 'staff', unit: 'clerk_office' }] } });
  await workerOf().worker.idle();
  expect([await documentVersions(office).count(), await told()]).toEqual([0, []]);
});

test('what workers died of three times is set aside: its asker and the admins are told', async () => {
  await asked();
  for (let n = 0; n < 3; n += 1) await documentRequests.claim(`dead ${n}`, at(n * 21_000));
  const { worker, outcomes } = workerOf({ now: () => at(70_000) });
  await worker.idle();
  expect(outcomes).toEqual(['set_aside']);
  expect((await told()).sort()).toEqual(['document.not_made', 'set_aside']);
  expect(await documentProblems(at(70_000))).toMatchObject([{ code: 'documents_aside' }]);
});
