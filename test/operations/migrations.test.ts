import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { mongo } from 'mongoose';
import { MIGRATIONS } from '../../src/operations/migrations/index';
import type { Migration } from '../../src/operations/migrations/migration';
import { migrationRecords, NewerDatabaseError, pendingOf } from '../../src/operations/migrations/records';
import { runAgain } from '../../src/operations/migrations/run-again';
import { runMigrations } from '../../src/operations/migrations/run-migrations';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';
import { waitUntil } from '../../src/testing/wait-until';

const TIMES = { beatMs: 20, deadAfterMs: 400 };

let client: MongoClient;
let db: mongo.Db;

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUri());
});
beforeEach(() => {
  db = client.db(`t${randomBytes(6).toString('hex')}`) as unknown as mongo.Db;
});
afterEach(async () => {
  await forgetDatabase(db);
});
afterAll(async () => {
  await client.close();
});

/** Notes each time that it runs, in the database. */
function noted(number: number, name = `step ${number}`): Migration {
  return { number, name, up: async (on) => void (await on.collection('steps').insertOne({ number })) };
}

const steps = async (): Promise<unknown[]> =>
  (await db.collection('steps').find().toArray()).map(({ number }) => number);
const run = (migrations: readonly Migration[]): Promise<void> => runMigrations(db, { migrations, times: TIMES });
const leases = (): mongo.Collection<{ _id: string; owner: string; beat: number }> => db.collection('migration_lease');

test('each is done once, in order, and recorded with when and by which version', async () => {
  await run([noted(1)]);
  await run([noted(1), noted(2), noted(3)]);
  expect(await steps()).toEqual([1, 2, 3]);
  expect(await migrationRecords(db).find().toArray()).toEqual(
    [1, 2, 3].map((number) => ({
      _id: number,
      name: `step ${number}`,
      at: expect.any(Date),
      by: expect.stringMatching(/^\d+\.\d+/),
    })),
  );
  expect(await leases().countDocuments()).toBe(0);
});

test('what ended half way is begun again by the next start, and what follows it waits', async () => {
  const broken: Migration = { number: 2, name: 'step 2', up: () => Promise.reject(new Error('power cut')) };
  await expect(run([noted(1), broken, noted(3)])).rejects.toThrow('power cut');
  expect(await steps()).toEqual([1]);
  await run([noted(1), noted(2), noted(3)]);
  expect(await steps()).toEqual([1, 2, 3]);
});

test('of many processes that start at once one does it, and all go on when it is done', async () => {
  await Promise.all(Array.from({ length: 8 }, () => run([noted(1), noted(2)])));
  expect(await steps()).toEqual([1, 2]);
});

test('who starts while another one migrates waits for it', async () => {
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const long: Migration = { number: 1, name: 'long', up: () => held };
  const first = run([long]);
  await waitUntil('the first one beats', async () => ((await leases().findOne())?.beat ?? 0) > 3, 5000);
  let isOver = false;
  const second = run([{ ...long, up: () => Promise.reject(new Error('done by two')) }]).then(() => {
    isOver = true;
  });
  const { beat = 0 } = (await leases().findOne()) ?? {};
  await waitUntil(
    'longer than a dead one is waited for',
    async () => ((await leases().findOne())?.beat ?? 0) > beat + 30,
  );
  expect(isOver).toBe(false);
  finish();
  await Promise.all([first, second]);
});

test('the lease of one that died is taken over', async () => {
  await leases().insertOne({ _id: 'migrations', owner: 'killed', beat: 7 });
  await run([noted(1)]);
  expect(await steps()).toEqual([1]);
});

test('one that lost its lease records nothing more, and waits for whoever has it', async () => {
  const robbed: Migration = {
    number: 1,
    name: 'step 1',
    up: async () => void (await leases().updateOne({}, { $set: { owner: 'another', beat: 0 } })),
  };
  const loser = run([robbed, noted(2)]);
  await waitUntil('it was robbed', async () => (await leases().countDocuments({ owner: 'another' })) === 1, 5000);
  for (const number of [1, 2])
    await migrationRecords(db).insertOne({ _id: number, name: `step ${number}`, at: new Date(), by: 'another' });
  await loser;
  expect(await steps()).toEqual([]);
  expect(await migrationRecords(db).distinct('by')).toEqual(['another']);
});

test('what the version before wrote since is put right for a week, and not before its migration is done', async () => {
  const mending: Migration = {
    ...noted(1),
    again: async (on, now) => (await on.collection('steps').insertOne({ number: now.getTime() })) && 1,
  };
  const again = (today: Date) => runAgain(db, new Date(7), { migrations: [mending], today });
  expect(await again(new Date())).toBe(0);
  await run([mending]);
  expect(await again(new Date())).toBe(1);
  expect(await steps()).toEqual([1, 7]);
  expect(await again(new Date(Date.now() + 8 * 24 * 3_600_000))).toBe(0);
});

test('a database of a newer program is refused with one line, and nothing is done', async () => {
  await run([noted(1), noted(2)]);
  const refused = await run([noted(1)]).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NewerDatabaseError);
  expect(String((refused as Error).message)).toMatch(
    /^The database was upgraded by TamTid \S+ \(migration 2 "step 2"; this program knows 1\): start that version or a newer one$/,
  );
  expect(await steps()).toEqual([1, 2]);
});

test('a database of another line of the program is refused too', () => {
  const done = [{ _id: 1, name: 'something else', at: new Date(0), by: '9.9.9' }];
  expect(() => pendingOf([noted(1), noted(2)], done)).toThrow(NewerDatabaseError);
});

test('the numbers of the list have no gap', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, at) => at + 1));
});
