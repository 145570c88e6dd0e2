import { randomBytes } from 'node:crypto';
import { BSON, type Db, type Document, MongoClient } from 'mongodb';
import { replayOplog } from '../../src/operations/backup/replay-oplog';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';

let client: MongoClient;
let db: Db;

beforeAll(async () => {
  client = await MongoClient.connect(testDatabaseUri());
});
afterAll(() => client.close());
beforeEach(async () => {
  db = client.db(`r${randomBytes(6).toString('hex')}`);
  await db.createCollection('rows');
});
afterEach(() => forgetDatabase(db));

async function* log(...entries: Document[]): AsyncGenerator<Uint8Array> {
  for (const entry of entries) yield BSON.serialize(entry);
}
const insert = (n: number, size: number) => ({
  op: 'i',
  ns: 'of_before.rows',
  o: { _id: n, text: 'x'.repeat(size) },
});
const TRANSACTION = { op: 'c', ns: 'admin.$cmd', lsid: { id: 1 }, txnNumber: 1 };

test('a document of nearly 16 MB among small changes', async () => {
  expect(await replayOplog(db, log(insert(1, 3_900_000), insert(2, 16_700_000), insert(3, 1)), 'of_before')).toBe(3);
  expect(await db.collection('rows').countDocuments()).toBe(3);
});

test('a transaction of 24 MB and hundreds of changes, in several entries', async () => {
  const part = (from: number) => Array.from({ length: 300 }, (_, n) => insert(from + n, 40_000));
  const entries = [
    { ...TRANSACTION, o: { applyOps: part(0), partialTxn: true } },
    { ...TRANSACTION, o: { applyOps: part(300), count: 600 } },
  ];
  expect(await replayOplog(db, log(...entries), 'of_before')).toBe(600);
  expect(await db.collection('rows').countDocuments()).toBe(600);
});

test('of a transaction that made a collection what it put there', async () => {
  const made = { op: 'c', ns: 'of_before.$cmd', o: { create: 'rows' } };
  expect(await replayOplog(db, log({ ...TRANSACTION, o: { applyOps: [made, insert(1, 1)] } }), 'of_before')).toBe(1);
});
