import mongoose, { mongo } from 'mongoose';
import {
  leases,
  leaveConversation,
  prepareLeases,
  RENEW_MS,
  releaseAll,
  releaseConversation,
  renewLeases,
  takeConversation,
} from '../../src/line/conversation-lease';
import { inboxCollection, prepareInbox } from '../../src/line/inbox';
import { oldestEvents } from '../../src/line/oldest-events';
import { useCommands } from '../../src/testing/commands';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const BEGIN = new Date('2026-11-20T03:00:00Z');
const after = (seconds: number): Date => new Date(BEGIN.getTime() + seconds * 1000);
const END = after(10);

beforeAll(prepareLeases);
beforeAll(prepareInbox);
afterEach(() => mongoose.connection.collection('inbox_leases').deleteMany({}));

test('a conversation that nobody has is taken, and no other worker gets it for ten seconds', async () => {
  expect(await takeConversation('U1', 'one', BEGIN)).toEqual({ abandonedAt: null });
  expect(await takeConversation('U1', 'two', after(9.999))).toBeNull();
  expect(await takeConversation('U2', 'two', BEGIN)).toEqual({ abandonedAt: null });
});

test('who takes what another did not give back in time is told until when that worker had it', async () => {
  await takeConversation('U1', 'one', BEGIN);
  expect(await takeConversation('U1', 'two', END)).toEqual({ abandonedAt: END });
});

test('a worker that takes up again what it had itself takes nobody for dead', async () => {
  await takeConversation('U1', 'one', BEGIN);
  expect(await takeConversation('U1', 'one', END)).toEqual({ abandonedAt: null });
});

test('a worker whose clock is a little behind takes nothing from one that lives', async () => {
  await takeConversation('U1', 'one', after(0.02));
  expect(await takeConversation('U1', 'two', BEGIN)).toBeNull();
});

test('a lease from before the clock was put back is free, and says of nobody that they died', async () => {
  await takeConversation('U1', 'one', after(3600));
  expect(await takeConversation('U1', 'two', BEGIN)).toEqual({ abandonedAt: null });
});

test('what was renewed is held from then on; what another has is not touched by it', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await takeConversation('U2', 'two', BEGIN);
  await renewLeases(['U1', 'U2'], 'one', after(RENEW_MS / 1000));
  expect(await takeConversation('U1', 'three', after(12))).toBeNull();
  expect(await takeConversation('U2', 'three', after(12))).toEqual({ abandonedAt: END });
});

test('what was given back is free at once; what another has cannot be given back', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await releaseConversation('U1', 'two');
  expect(await takeConversation('U1', 'two', BEGIN)).toBeNull();
  await releaseConversation('U1', 'one');
  expect(await takeConversation('U1', 'two', BEGIN)).toEqual({ abandonedAt: null });
});

test('what a living worker let lapse is taken without taking anybody for dead, once', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await leaveConversation('U1', 'one');
  expect(await takeConversation('U1', 'two', after(9))).toBeNull();
  expect(await takeConversation('U1', 'two', END)).toEqual({ abandonedAt: null });
  expect(await takeConversation('U1', 'three', after(20))).toEqual({ abandonedAt: after(20) });
});

test('a worker that ends gives back all it has, and nothing of others', async () => {
  for (const conversation of ['U1', 'U2']) await takeConversation(conversation, 'one', BEGIN);
  await takeConversation('U3', 'two', BEGIN);
  await releaseAll('one');
  for (const conversation of ['U1', 'U2'])
    expect(await takeConversation(conversation, 'three', BEGIN)).toEqual({ abandonedAt: null });
  expect(await takeConversation('U3', 'three', BEGIN)).toBeNull();
});

test('one conversation alone is renewed too, and none costs no command', async () => {
  await takeConversation('U1', 'one', BEGIN);
  await renewLeases(['U1'], 'one', after(5));
  expect(await takeConversation('U1', 'two', after(12))).toBeNull();
  const asked = jest.spyOn(leases(), 'updateMany');
  await renewLeases([], 'one', after(5));
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('what nobody gave back is forgotten an hour later', async () => {
  const found = await leases().indexes();
  expect(found.find(({ key }) => key.until)).toMatchObject({ key: { until: 1 }, expireAfterSeconds: 3600 });
});

describe('the database', () => {
  const spied: jest.SpyInstance[] = [];
  const spy = (name: 'insertMany' | 'findOneAndUpdate' | 'updateMany' | 'updateOne' | 'bulkWrite' | 'deleteMany') => {
    const made = jest.spyOn(leases(), name as 'insertMany');
    spied.push(made);
    return made;
  };
  afterEach(() => {
    for (const one of spied.splice(0)) one.mockRestore();
  });
  /** What it says of those of a batch that it did not enter. */
  const notEntered = (...codes: number[]) => {
    const error = new mongo.MongoBulkWriteError({ message: 'not all', code: codes[0] } as never, {} as never);
    return Object.assign(error, { writeErrors: codes.map((code, index) => ({ code, index })) });
  };

  test('is asked to wait for no journal: a lease that a crash forgets is free', async () => {
    const names = ['insertMany', 'findOneAndUpdate', 'updateMany', 'updateOne', 'bulkWrite', 'deleteMany'] as const;
    const asked = names.map((name) => spy(name));
    await takeConversation('U1', 'one', BEGIN);
    await takeConversation('U1', 'two', END);
    await renewLeases(['U1'], 'one', BEGIN);
    await leaveConversation('U1', 'one');
    await releaseConversation('U1', 'one');
    await releaseAll('one');
    for (const one of asked) {
      expect(one).toHaveBeenCalled();
      const options = one.mock.calls.map((call) => (call as unknown[]).at(-1));
      for (const given of options) expect(given).toMatchObject({ writeConcern: { w: 1, journal: false } });
    }
  });

  test.each([
    ['that is away', new Error('away'), 'away'],
    ['that does not take one of them', notEntered(1), 'not all'],
    ['that does not take one of them beside one that is held', notEntered(11_000, 1), 'not all'],
  ])('%s gives nobody a conversation', async (_what, error, said) => {
    spy('insertMany').mockRejectedValueOnce(error);
    await expect(takeConversation('U1', 'one', BEGIN)).rejects.toThrow(said);
  });

  test.each([
    ['away', new Error('away')],
    ['in conflict', new mongo.MongoServerError({ message: 'in conflict', code: 112 })],
  ])('that is %s when a conversation is taken over says so', async (said, error) => {
    await takeConversation('U1', 'one', BEGIN);
    spy('findOneAndUpdate').mockRejectedValueOnce(error);
    await expect(takeConversation('U1', 'two', END)).rejects.toThrow(said);
  });
});

describe('taken and given back at the same time', () => {
  const sent = useCommands();

  test('many conversations cost a command each way, and one that another has is left to it', async () => {
    await takeConversation('U2', 'two', BEGIN);
    sent();
    const wanted = ['U1', 'U2', 'U3', 'U4'];
    const taken = await Promise.all(wanted.map((conversation) => takeConversation(conversation, 'one', BEGIN)));
    expect(taken).toEqual([{ abandonedAt: null }, null, { abandonedAt: null }, { abandonedAt: null }]);
    expect(sent().others).toEqual(['inbox_leases.insert', 'inbox_leases.find']);
    expect(await takeConversation('U4', 'two', BEGIN)).toBeNull();
    sent();

    await Promise.all(wanted.map((conversation) => releaseConversation(conversation, 'one')));
    expect(sent().others).toEqual(['inbox_leases.delete']);
    expect(await takeConversation('U1', 'two', BEGIN)).toEqual({ abandonedAt: null });
    expect(await takeConversation('U2', 'one', BEGIN)).toBeNull();
  });

  test('of two that want the same one gets it', async () => {
    const both = await Promise.all(['one', 'two'].map((owner) => takeConversation('U1', owner, BEGIN)));
    expect(both).toEqual([{ abandonedAt: null }, null]);
  });

  test('their oldest events are asked for in one query, and those of a conversation that another has are not given', async () => {
    const event = (conversation: string, at: number) =>
      ({
        _id: `${conversation}-${at}`,
        partner: conversation,
        at,
        open: true,
        state: 'new',
        tries: 0,
        receivedAt: BEGIN,
      }) as const;
    await inboxCollection().insertMany(['U1', 'U2', 'U3'].flatMap((id) => [3, 1, 2].map((at) => event(id, at))));
    await inboxCollection().insertOne({ ...event('U1', 0), open: undefined });
    await takeConversation('U1', 'one', BEGIN);
    await takeConversation('U2', 'two', BEGIN);
    await takeConversation('U4', 'one', BEGIN);
    sent();
    const found = await Promise.all(
      ['U1', 'U2', 'U3', 'U4'].map((conversation) => oldestEvents(conversation, 'one', 12)),
    );
    expect(found.map((rows) => rows.map(({ _id }) => _id))).toEqual([['U1-1', 'U1-2', 'U1-3'], [], [], []]);
    expect(sent().others).toEqual(['inbox_leases.aggregate']);
  });
});
