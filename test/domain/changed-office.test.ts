import { mongo } from 'mongoose';
import { recordAudit } from '../../src/domain/audit/audit.model';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { changedOffice, inTransaction } from '../../src/domain/transaction';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(() => people(office).count());

const office = officeId('kham-muang');
const at = new Date('2026-11-20T03:00:00Z');
const person = {
  lineUserId: 'U1',
  displayName: null,
  grants: [],
  reach: 'reachable' as const,
  registeredAt: at,
  consent: { version: 1, at },
};
const audited = { at, actor: null, action: 'refused.x' as const, subject: '', eventId: 'E1' };

/** What a transaction that does this knows of its changes at its end. */
const changedBy = (work: () => Promise<unknown>): Promise<string | null> =>
  inTransaction(async () => {
    await work();
    return changedOffice();
  });

describe('a transaction knows the office whose records it changed', () => {
  beforeEach(() => people(office).insert(person));

  test.each<[string, string | null, () => Promise<unknown>]>([
    ['one that is made', 'kham-muang', () => people(office).insert({ ...person, lineUserId: 'U2' })],
    ['some that are made', 'kham-muang', () => people(office).insertMany([{ ...person, lineUserId: 'U3' }])],
    ['one that is changed', 'kham-muang', () => people(office).updateOne({}, { $set: { reach: 'blocked' } })],
    ['some that are changed', 'kham-muang', () => people(office).updateMany({}, { $set: { reach: 'blocked' } })],
    ['one that is removed', 'kham-muang', () => people(office).deleteMany({})],
    ['nothing but looking', null, () => people(office).find()],
    [
      'one that is not there',
      null,
      () => people(office).updateOne({ lineUserId: 'x' }, { $set: { reach: 'blocked' } }),
    ],
    ['what is as it was', null, () => people(office).updateMany({}, { $set: { reach: 'reachable' } })],
    ['none to remove', null, () => people(office).deleteMany({ lineUserId: 'x' })],
    ['the audit, which nobody waits for', null, () => recordAudit(office, audited)],
  ])('%s: %s', async (_, expected, work) => {
    expect(await changedBy(work)).toBe(expected);
  });
});

test('what a run that was rolled back changed does not count when the work runs again', async () => {
  const conflict = new mongo.MongoError('conflict');
  conflict.addErrorLabel('TransientTransactionError');
  const changed: (string | null)[] = [];
  await inTransaction(async () => {
    if (changed.length === 0) await people(office).insert(person);
    changed.push(changedOffice());
    if (changed.length === 1) throw conflict;
  });
  expect(changed).toEqual(['kham-muang', null]);
});

test('outside of a transaction there is none', () => {
  expect(changedOffice()).toBeNull();
});
