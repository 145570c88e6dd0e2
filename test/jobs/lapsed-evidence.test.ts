import mongoose, { mongo } from 'mongoose';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { askFor, evidenceTasks } from '../../src/domain/evidence/evidence-task.model';
import { placeEvidence, unplaceEvidence } from '../../src/domain/evidence/place-evidence';
import { receiveEvidence } from '../../src/domain/evidence/receive-evidence';
import { inTransaction } from '../../src/domain/transaction';
import { EvidenceWorker } from '../../src/jobs/evidence/evidence-worker';
import { lapsedEvidence } from '../../src/jobs/lapsed-evidence';
import { silentLog } from '../../src/log';
import { useDatabase } from '../../src/testing/database';
import { anOffice, aPart } from '../domain/reports/samples';

useDatabase();

const NOW = new Date('2026-11-20T03:00:00Z');
const organisation = anOffice();
const office = organisation._id;
const person = { _id: new mongo.ObjectId(), grants: [{ role: 'staff' as const, unit: 'clerk_office' }] };
const after = (days: number, ms = 0): Date => new Date(NOW.getTime() + days * 24 * 3_600_000 + ms);
const placement = (now: Date) => ({
  organisation,
  measure: aPart(),
  round: '6m' as const,
  person,
  eventId: String(now),
  now,
});
const place = (now: Date) => inTransaction(() => placeEvidence(placement(now), 'a-batch'));
const unplace = (now: Date) => inTransaction(() => unplaceEvidence(placement(now), 'a-batch'));
const states = async () => (await evidence(office).find({})).map(({ state, withdrawn }) => withdrawn?.how ?? state);

/** A link that somebody sent, of which nobody has said yet what it is about. */
async function received(lineMessageId = 'm1') {
  const from = { lineMessageId, set: null, name: null, by: person._id, sentAt: NOW };
  const link = { kind: 'link' as const, urls: ['https://www.example.go.th/'], about: null, batch: 'a-batch', ...from };
  await inTransaction(() => receiveEvidence(office, link, NOW));
}

test('what nobody says anything about is withdrawn after a week, once, and no sooner', async () => {
  await received();
  await lapsedEvidence.run(after(7, -1));
  expect(await states()).toEqual(['kept']);
  await Promise.all([lapsedEvidence.run(after(7)), lapsedEvidence.run(after(7))]);
  expect(await states()).toEqual(['unplaced']);
  // Its content is to be removed, and nothing else waits to be done about it.
  const task = await evidenceTasks.claim('one', after(7));
  expect(task).toMatchObject({ what: 'remove' });
  if (task) await evidenceTasks.finish(task);
  expect(await evidenceTasks.hasDue(after(100))).toBe(false);
});

test('what it is about may be said within the week: then it stays', async () => {
  await received();
  await place(after(6));
  await lapsedEvidence.run(after(100));
  expect(await states()).toEqual(['kept']);
});

test('a piece that cannot be withdrawn keeps none of the others', async () => {
  for (const id of ['m1', 'm2']) await received(id);
  const asking = mongoose.models.EvidenceTask as unknown as { create: () => Promise<unknown> };
  const failing = jest.spyOn(asking, 'create').mockRejectedValueOnce(new Error('this one cannot be withdrawn'));
  await expect(lapsedEvidence.run(after(7))).rejects.toThrow('could not be withdrawn');
  expect((await states()).sort()).toEqual(['kept', 'unplaced']);
  failing.mockRestore();
  await lapsedEvidence.run(after(7));
  expect(await states()).toEqual(['unplaced', 'unplaced']);
});

test('what is said to be about nothing any more has a week from then', async () => {
  await received();
  await place(after(1));
  await unplace(after(6));
  await lapsedEvidence.run(after(13, -1));
  expect(await states()).toEqual(['kept']);
  await lapsedEvidence.run(after(13));
  expect(await states()).toEqual(['unplaced']);
});

test('what an older version asked for is done', async () => {
  await received();
  const [one] = await evidence(office).find({});
  if (one) await askFor('expire', one, after(7), NOW);
  const gateway = { content: () => Promise.reject(new Error('it asks LINE for nothing')) };
  await new EvidenceWorker({ gateway, log: silentLog, now: () => after(7) }).idle();
  expect(await states()).toEqual(['unplaced']);
});
