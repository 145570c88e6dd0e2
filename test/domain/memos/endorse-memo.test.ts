import type { mongo } from 'mongoose';
import { measures } from '../../../src/domain/measures/measure.model';
import { endorseMemo } from '../../../src/domain/memos/endorse-memo';
import { loadEndorsements } from '../../../src/domain/memos/endorsements';
import { memoEvents, memos } from '../../../src/domain/memos/memo.model';
import { positionHolders } from '../../../src/domain/memos/position-holder.model';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { aMeasure, anOffice, aReport } from '../reports/samples';

useDatabase();

const organisation = anOffice({
  approvalChain: [
    { position: 'clerk', title: 'ปลัด' },
    { position: 'deputy_mayor', title: 'รองนายก' },
    { position: 'mayor', title: 'นายก' },
  ],
});
const office = organisation._id;
const now = new Date('2026-11-20T03:00:00Z');
const key = { fiscalYear: 2570, round: '6m' as const };

async function person(name: string): Promise<mongo.ObjectId> {
  const { _id } = await people(office).insert({
    lineUserId: name,
    displayName: name,
    grants: [{ role: 'executive', unit: null }],
    consent: { version: 1, at: now },
    reach: 'reachable',
    registeredAt: now,
  });
  return _id;
}

let clerk: mongo.ObjectId;
let mayor: mongo.ObjectId;
beforeEach(async () => {
  [clerk, mayor] = [await person('clerk'), await person('mayor')];
  const held = { setBy: clerk, setAt: now };
  await positionHolders(office).insert({ position: 'clerk', person: clerk, ...held });
  await positionHolders(office).insert({ position: 'deputy_mayor', person: clerk, ...held });
  await positionHolders(office).insert({ position: 'mayor', person: mayor, ...held });
  const chain = organisation.approvalChain ?? [];
  await memos(office).insert({ ...key, run: 1, state: 'endorsing', chain, step: 0, measures: [1] });
  for (const measure of [1, 2]) {
    await measures(office).insert(aMeasure({ num: measure }));
    await reports(office).insert(aReport({ measure, state: 'approved' }));
  }
});

const endorse = (_id: mongo.ObjectId, step: number, eventId = `event-${step}`, comment: string | null = null) =>
  inTransaction(() =>
    endorseMemo({
      organisation,
      key,
      run: 1,
      step,
      comment,
      person: { _id, grants: [{ role: 'executive', unit: null }] },
      eventId,
      now,
    }),
  );
const step = async () => (await memos(office).findOne(key))?.step;

test('who holds two positions endorses for each; the button of the first says nothing for the second', async () => {
  await endorse(clerk, 0);
  await expect(endorse(clerk, 0, 'event-again')).rejects.toMatchObject({ code: 'endorsed_already' });
  expect(await step()).toBe(1);
  await endorse(clerk, 1);
  expect(await step()).toBe(2);
});

test('the same event endorses once', async () => {
  await endorse(clerk, 0);
  await endorse(clerk, 0);
  expect(await step()).toBe(1);
  expect(await memoEvents(office).count()).toBe(1);
});

test('before the own turn nothing can be said', async () => {
  await expect(endorse(mayor, 2)).rejects.toMatchObject({ code: 'not_your_turn' });
  await expect(endorse(mayor, 0)).rejects.toMatchObject({ code: 'not_your_turn' });
});

test('who holds no position is refused', async () => {
  await expect(endorse(await person('guest'), 0)).rejects.toMatchObject({ code: 'not_holder' });
});

test('who left the office holds no position any more', async () => {
  await people(office).deleteMany({ _id: clerk });
  await expect(endorse(clerk, 0)).rejects.toMatchObject({ code: 'not_holder' });
});

test('the last one publishes what was put forward, and nothing else; after that it is over', async () => {
  await endorse(clerk, 0);
  await endorse(clerk, 1);
  expect((await endorse(mayor, 2)).published).toBe(1);
  const found = await reports(office).find({}, { sort: { measure: 1 } });
  expect(found.map(({ state }) => state)).toEqual(['published', 'approved']);
  await expect(endorse(mayor, 2, 'event-again')).rejects.toMatchObject({ code: 'memo_over' });
});

test('of a measure that was put forward without a part, and is asked for it since, nothing is published', async () => {
  // Closed, it went forward with one of its two parts; the closing was taken back while the memo was under way.
  await measures(office).updateOne({ num: 1 }, { $set: { units: ['clerk_office', 'finance_division'] } });
  await endorse(clerk, 0);
  await endorse(clerk, 1);
  await expect(endorse(mayor, 2)).rejects.toMatchObject({ code: 'parts_missing' });
  await memos(office).updateOne(key, { $set: { measures: [1, 2] } });
  expect((await endorse(mayor, 2)).published).toBe(1);
  const found = await reports(office).find({}, { sort: { measure: 1 } });
  expect(found.map(({ state }) => state)).toEqual(['approved', 'published']);
});

test('the part of a unit that is no longer responsible is not published', async () => {
  await reports(office).insert(aReport({ measure: 1, unit: 'finance_division', state: 'approved' }));
  for (const [at, who] of [clerk, clerk, mayor].entries()) await endorse(who, at);
  const found = await reports(office).find({ measure: 1 }, { sort: { unit: 1 } });
  expect(found.map(({ unit, state }) => [unit, state])).toEqual([
    ['clerk_office', 'published'],
    ['finance_division', 'approved'],
  ]);
});

test.each([
  ['no words', ' ', 'no_comment'],
  ['501 characters', 'ก'.repeat(501), 'comment_too_long'],
])('a comment of %s is refused', async (_name, words, code) => {
  await expect(endorse(clerk, 0, 'event', words)).rejects.toMatchObject({ code });
  expect(await step()).toBe(0);
});

test('of two presses at the same moment one counts', async () => {
  const results = await Promise.allSettled([endorse(clerk, 0, 'event-a'), endorse(clerk, 0, 'event-b')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await step()).toBe(1);
});

test('a paper of the memo says who spoke, when and what; by full names alone, and with who holds the position where nobody spoke yet', async () => {
  await people(office).updateOne({ _id: clerk }, { $set: { fullName: 'สมศรี ใจดี' } });
  await endorse(clerk, 0, 'event-0', 'เห็นชอบ');
  expect(await loadEndorsements(organisation, key)).toEqual([
    { title: 'ปลัด', name: 'สมศรี ใจดี', at: now, comment: 'เห็นชอบ' },
    { title: 'รองนายก', name: 'สมศรี ใจดี', at: null, comment: null },
    { title: 'นายก', name: null, at: null, comment: null },
  ]);
  await memos(office).updateOne(key, { $set: { state: 'stopped' } });
  expect((await loadEndorsements(organisation, key)).map(({ at }) => at)).toEqual([null, null, null]);
});
