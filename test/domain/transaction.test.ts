import { MongoNetworkError } from 'mongodb';
import mongoose, { type mongo } from 'mongoose';
import { CLIENT_OPTIONS } from '../../src/database/client-options';
import { afterCommit, inTransaction, TransactionTimeError } from '../../src/domain/transaction';
import { testDatabaseUri, useDatabase } from '../../src/testing/database';
import { DatabaseProxy } from '../../src/testing/database-proxy';

useDatabase();

interface Counter {
  _id: string;
  count: number;
}
const counters = () => mongoose.connection.collection<Counter>('counters') as unknown as mongo.Collection<Counter>;
const countOf = async (id: string): Promise<number | undefined> => (await counters().findOne({ _id: id }))?.count;
const add = (id: string, session: mongo.ClientSession) =>
  counters().updateOne({ _id: id }, { $inc: { count: 1 } }, { session });

beforeEach(async () => {
  await counters().deleteMany({});
  await counters().insertMany([
    { _id: 'a', count: 0 },
    { _id: 'b', count: 0 },
  ]);
});

test('a transaction that is in the way of others is begun again until it is through', async () => {
  await Promise.all(Array.from({ length: 20 }, () => inTransaction((session) => add('a', session))));
  expect(await countOf('a')).toBe(20);
});

test('work that fails leaves nothing, and what it wrote is free again', async () => {
  const work = inTransaction(async (session) => {
    await add('a', session);
    throw new Error('of ours');
  });
  await expect(work).rejects.toThrow('of ours');
  await inTransaction((session) => add('a', session));
  expect(await countOf('a')).toBe(1);
});

test('work that never ends is ended: nothing of it is stored, and what it still does goes nowhere', async () => {
  let proceed: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  let late: Promise<unknown> = Promise.resolve();
  const work = inTransaction(async (session) => {
    await add('a', session);
    await held;
    late = add('b', session);
    await late;
  }, 200);
  await expect(work).rejects.toBeInstanceOf(TransactionTimeError);
  proceed();
  await held;
  // It may still reach the transaction before that is aborted, or find it gone.
  await Promise.allSettled([late]);
  await inTransaction((session) => add('a', session));
  expect([await countOf('a'), await countOf('b')]).toEqual([1, 0]);
});

test('conflicts that do not end are given up when the time is over', async () => {
  let tries = 0;
  const holding = inTransaction(async (holder) => {
    await add('a', holder);
    const other = inTransaction(async (session) => {
      tries += 1;
      await add('a', session);
    }, 300);
    await expect(other).rejects.toThrow();
  });
  await holding;
  expect(tries).toBeGreaterThan(1);
  expect(await countOf('a')).toBe(1);
});

test('what is to happen outside happens once the transaction is committed, once, and never for one that is not', async () => {
  const done: string[] = [];
  let runs = 0;
  await inTransaction(async (session) => {
    runs += 1;
    afterCommit(() => done.push(`${runs}`));
    await add('a', session);
    if (runs === 1) throw new MongoNetworkError('once');
    expect(done).toEqual([]);
  });
  // The second try may meet what the first still holds: nobody waits for its end where the database was away.
  const last = `${runs}`;
  expect(runs).toBeGreaterThan(1);
  expect(done).toEqual([last]);
  const failing = inTransaction(async () => {
    afterCommit(() => done.push('never'));
    throw new Error('of ours');
  });
  await expect(failing).rejects.toThrow('of ours');
  expect(done).toEqual([last]);
  afterCommit(() => done.push('at once'));
  expect(done).toEqual([last, 'at once']);
});

describe('what goes to the database', () => {
  let commands: mongo.CommandStartedEvent[] = [];
  const collect = (event: mongo.CommandStartedEvent): void => void commands.push(event);

  beforeAll(async () => {
    // Events are sent for clients that ask for them.
    const { name } = mongoose.connection;
    await mongoose.disconnect();
    await mongoose.connect(testDatabaseUri(), { ...CLIENT_OPTIONS, dbName: name, monitorCommands: true });
    mongoose.connection.getClient().on('commandStarted', collect);
  });
  beforeEach(() => {
    commands = [];
  });

  test('a transaction reads one snapshot, and is committed on most disks, in time', async () => {
    await inTransaction((session) => add('a', session));
    expect(commands.map(({ commandName }) => commandName)).toEqual(['update', 'commitTransaction']);
    const [first, last] = commands;
    expect(first?.command).toMatchObject({ startTransaction: true, readConcern: { level: 'snapshot' } });
    expect(last?.command).toMatchObject({ writeConcern: { w: 'majority', j: true }, maxTimeMS: 8_000 });
  });

  test('what is read within a transaction is of its snapshot, elsewhere it is what the primary has', async () => {
    await inTransaction((session) => counters().findOne({ _id: 'a' }, { session }));
    await counters().findOne({ _id: 'a' });
    const reads = commands.filter(({ commandName }) => commandName === 'find');
    expect(reads.map(({ command }) => command.readConcern.level)).toEqual(['snapshot', 'local']);
  });

  test('every other write waits for most disks too', async () => {
    await counters().updateOne({ _id: 'a' }, { $inc: { count: 1 } });
    expect(commands.map(({ command }) => command.writeConcern)).toEqual([{ w: 'majority', j: true }]);
  });
});

test('a commit whose connection is reset is asked for again, and done once', async () => {
  const proxy = await DatabaseProxy.start(testDatabaseUri());
  const { name } = mongoose.connection;
  await mongoose.disconnect();
  await mongoose.connect(proxy.uri, { ...CLIENT_OPTIONS, dbName: name, monitorCommands: true });
  let resets = 0;
  mongoose.connection.getClient().on('commandStarted', ({ commandName }) => {
    if (commandName !== 'commitTransaction' || resets > 0) return;
    resets += 1;
    // It goes out, and nothing comes back.
    proxy.silence();
    setImmediate(() => {
      proxy.reset();
      proxy.speak();
    });
  });
  try {
    await inTransaction((session) => add('a', session));
    expect(resets).toBe(1);
    expect(await countOf('a')).toBe(1);
  } finally {
    await mongoose.disconnect();
    await proxy.close();
    await mongoose.connect(testDatabaseUri(), { ...CLIENT_OPTIONS, dbName: name });
  }
});
