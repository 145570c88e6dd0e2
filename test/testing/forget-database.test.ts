import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { testDatabaseUri } from '../../src/testing/database';
import { forgetDatabase } from '../../src/testing/forget-database';

const client = new MongoClient(testDatabaseUri());
const newDatabase = () => client.db(`f${randomBytes(6).toString('hex')}`);
afterAll(() => client.close());

test('what a test stored is gone, while a transaction of somebody else is open', async () => {
  const [own, others] = [newDatabase(), newDatabase()];
  await own.collection('rows').insertOne({ a: 1 });
  await others.createCollection('rows');
  const session = client.startSession();
  session.startTransaction();
  await others.collection('rows').insertOne({ a: 1 }, { session });
  await forgetDatabase(own);
  expect(await own.listCollections().toArray()).toEqual([]);
  // Whoever is in the other one goes on, too: nobody waited for the transaction.
  expect(session.inTransaction()).toBe(true);
  await session.commitTransaction();
  expect(await others.collection('rows').countDocuments()).toBe(1);
  await session.endSession();
  await forgetDatabase(others);
});

test('what an open transaction holds is left', async () => {
  const own = newDatabase();
  await own.createCollection('rows');
  const session = client.startSession();
  session.startTransaction();
  await own.collection('rows').insertOne({ a: 1 }, { session });
  await forgetDatabase(own);
  await session.commitTransaction();
  expect(await own.collection('rows').countDocuments()).toBe(1);
  await session.endSession();
  await forgetDatabase(own);
  expect(await own.listCollections().toArray()).toEqual([]);
});
