import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { leases } from '../../src/line/conversation-lease';
import type { EventHandler } from '../../src/line/event-handler';
import type { Gateway } from '../../src/line/gateway';
import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import type { Message } from '../../src/line/types';
import type { WorkerOptions } from '../../src/line/worker';
import { deferred, readingIn, useEventsInARow } from '../../src/testing/events-in-a-row';
import { waitUntil } from '../../src/testing/wait-until';

// Of events of one conversation that only read, the next is begun while the one before it is being stored.

const { clock, play, row, store, find, events } = useEventsInARow();

/** What another worker leaves of an event that it has done. */
const DONE = { $set: { state: 'done' as const, closedAt: new Date() }, $unset: { open: true as const } };

/** Keeps a row from being changed by others. @returns lets go of it, once it is changed so */
async function hold(id: string) {
  const session = await mongoose.connection.startSession();
  session.startTransaction();
  await inboxCollection().updateOne({ _id: id }, { $set: { isHeld: true } as Partial<InboxRow> }, { session });
  return async (change?: typeof DONE) => {
    if (change) await inboxCollection().updateOne({ _id: id }, change, { session });
    await (change ? session.commitTransaction() : session.abortTransaction());
    await session.endSession();
  };
}

/** For what would have happened by now: the database has answered a few times. */
async function someAnswersLater(): Promise<void> {
  for (let n = 0; n < 10; n++) await find('E1');
}

/** Says what it is asked by, and notes in which state the first event is then. */
function noting() {
  const first = new Map<string, string | undefined>();
  const handle: EventHandler = async (_event, { eventId }) => {
    first.set(eventId, (await find('E1'))?.state);
    return [{ type: 'text', text: eventId }];
  };
  return { first, handle };
}

const did = (log: readonly string[]): string[] => log.filter((one) => one.startsWith('did'));
const sent = (log: readonly string[]): string[] => log.filter((one) => one.startsWith('sent'));

test('the next is read while the one before is being stored; nothing of it is stored or sent before that', async () => {
  const { worker, log } = play({ options: { reading: readingIn().reading } });
  await store(...events(3));
  const letGo = await hold('E1');
  const idle = worker.idle();
  await waitUntil('the last is read', () => log.includes('did E3'));
  await someAnswersLater();
  expect(log).toEqual(['did E1', 'did E2', 'did E3']);
  for (const id of ['E2', 'E3']) expect((await find(id))?.state).toBe('new');
  await letGo();
  await idle;
  expect(log.slice(3)).toEqual(['sent E1', 'sent E2', 'sent E3']);
});

test('where another worker has done the one before meanwhile, nothing becomes of what was read behind it', async () => {
  const { worker, log } = play({ options: { reading: readingIn().reading } });
  await store(...events(3));
  const letGo = await hold('E1');
  const idle = worker.idle();
  await waitUntil('the last is read', () => log.includes('did E3'));
  await letGo(DONE);
  await idle;
  // They are read again, now that what stands before them is known.
  expect(did(log)).toEqual(['did E1', 'did E2', 'did E3', 'did E2', 'did E3']);
  expect(sent(log)).toEqual(['sent E2', 'sent E3']);
  for (const id of ['E2', 'E3']) expect(await find(id)).toMatchObject({ state: 'done', tries: 0 });
});

test('what writes is not begun before what was read before it is stored', async () => {
  const { first, handle } = noting();
  const { reading, runs } = readingIn((eventId) => eventId === 'E2');
  const { worker, log } = play({ handle, options: { reading } });
  await store(...events(3));
  const letGo = await hold('E1');
  const idle = worker.idle();
  await waitUntil('the second is found to write', () => runs.length === 2);
  await someAnswersLater();
  expect(log).toEqual(['did E1']);
  await letGo();
  await idle;
  expect(first.get('E2')).not.toBe('new');
  expect(sent(log)).toEqual(['sent E1', 'sent E2', 'sent E3']);
});

test('behind what may kill the process nothing is begun before it is stored', async () => {
  const { worker, log } = play({ options: { reading: readingIn().reading } });
  await store(row('E1', 1, { deaths: 1 }), row('E2', 2));
  const letGo = await hold('E1');
  const idle = worker.idle();
  await waitUntil('the first is read', () => log.includes('did E1'));
  await someAnswersLater();
  expect(log).toEqual(['did E1']);
  await letGo();
  await idle;
  expect(did(log)).toEqual(['did E1', 'did E2']);
  expect(sent(log)).toEqual(['sent E1', 'sent E2']);
});

test('where a worker died with the conversation, each is begun when the one before is stored: the next death tells which it was', async () => {
  const { worker, log } = play({ options: { reading: readingIn().reading } });
  await store(...events(3));
  const until = new Date(clock.now().getTime() - 60_000);
  await leases().insertOne({ _id: 'U1', owner: 'who died', until });
  const letGo = await hold('E2');
  const idle = worker.idle();
  await waitUntil('the second is read', () => log.includes('did E2'));
  await someAnswersLater();
  expect(did(log)).toEqual(['did E1', 'did E2']);
  await letGo();
  await idle;
  expect(sent(log)).toEqual(['sent E1', 'sent E2', 'sent E3']);
});

test('of one that cannot be stored in time those read behind it are not to blame', async () => {
  const eventMs = 300;
  const { worker, log } = play({ options: { reading: readingIn().reading, eventMs } });
  await store(...events(2));
  const letGo = await hold('E1');
  worker.wake(['U1']);
  await waitUntil('the second is read', () => log.includes('did E2'));
  const read = performance.now();
  await waitUntil('its time would be over', () => performance.now() > read + 2 * eventMs);
  await letGo();
  // Whether it is stored just before that is counted, or after, is left to chance.
  await waitUntil('the first is counted, or over', async () => {
    const first = await find('E1');
    return first?.deaths === 1 || first?.open === undefined;
  });
  await someAnswersLater();
  expect((await find('E2'))?.deaths).toBeUndefined();
  expect(['sent E1', 'sent E2'].slice(0, sent(log).length)).toEqual(sent(log));
});

test('six are begun while the first is being stored; all that there are go out in their order', async () => {
  const { worker, log } = play({ options: { reading: readingIn().reading } });
  await store(...events(60));
  const letGo = await hold('E1');
  const idle = worker.idle();
  await waitUntil('the sixth is read', () => log.includes('did E6'));
  await someAnswersLater();
  expect(log).toEqual(['did E1', 'did E2', 'did E3', 'did E4', 'did E5', 'did E6']);
  await letGo();
  await idle;
  const names = Array.from({ length: 60 }, (_, n) => `E${n + 1}`);
  expect(did(log)).toEqual(names.map((name) => `did ${name}`));
  expect(sent(log)).toEqual(names.map((name) => `sent ${name}`));
});

test('where what became of one cannot be stored, nor that it failed, it and what was read behind it are done again', async () => {
  const isAway = () => Promise.reject(new Error('the database is away'));
  const gate = deferred();
  const handle: EventHandler = async (_event, { eventId }) => {
    if (eventId === 'E2') await gate.promise;
    return [{ type: 'text', text: eventId }];
  };
  const { worker, log } = play({ handle, options: { reading: readingIn().reading } });
  await store(...events(2));
  jest.spyOn(inboxCollection(), 'bulkWrite').mockImplementationOnce(isAway);
  const noted = jest.spyOn(inboxCollection(), 'updateOne').mockImplementationOnce(isAway);
  const idle = worker.idle();
  await waitUntil('it could not be noted', () => noted.mock.calls.length > 0);
  await someAnswersLater();
  expect(log).toEqual(['did E1', 'did E2']);
  gate.resolve();
  await idle;
  expect(log).toEqual(['did E1', 'did E2', 'did E1', 'did E2', 'sent E1', 'sent E2']);
});

test('what fails while it is read is noted, and told, behind what stands before it', async () => {
  const handle: EventHandler = async (_event, { eventId }) => {
    if (eventId === 'E2') throw new RangeError('too long for a message');
    return [{ type: 'text', text: eventId }];
  };
  const onMalformed = async (): Promise<Message[]> => [{ type: 'text', text: 'sorry' }];
  const { worker, log } = play({ handle, options: { reading: readingIn().reading, onMalformed } });
  await store(...events(2));
  const gate = deferred();
  const failing = () => gate.promise.then(() => Promise.reject(new Error('the database is away')));
  jest.spyOn(inboxCollection(), 'bulkWrite').mockImplementationOnce(failing);
  const idle = worker.idle();
  await waitUntil('the second has failed', () => log.includes('did E2'));
  await someAnswersLater();
  expect(await find('E2')).toMatchObject({ state: 'new', tries: 0 });
  gate.resolve();
  await idle;
  clock.advance(1_500);
  await worker.idle();
  expect(sent(log)).toEqual(['sent E1', 'sent E2']);
});

describe('what is too much', () => {
  /** A guest may do one thing a minute. @param before how often it was said already that it is too much */
  function limited(before = 0): Pick<WorkerOptions, 'registeredAmong' | 'limit' | 'reading'> {
    let said = before;
    const add = async (key: string, points: number) => {
      if (!key.startsWith('answered')) return points;
      said += points;
      return said;
    };
    const tooMany = (): Message[] => [{ type: 'text', text: 'too much' }];
    const limit = { perMinute: 6, shared: { add }, tooMany };
    return { registeredAmong: async () => new Set(), limit, reading: readingIn().reading };
  }

  beforeEach(() => clock.set(new Date('2026-11-20T03:00:00Z')));

  test('what is being stored is not closed with what is too much behind it', async () => {
    const { worker, log } = play({ options: limited(1) });
    await store(...events(2));
    const gate = deferred();
    const { bulkWrite } = inboxCollection();
    const late = (...given: Parameters<typeof bulkWrite>) =>
      gate.promise.then(() => bulkWrite.apply(inboxCollection(), given));
    jest.spyOn(inboxCollection(), 'bulkWrite').mockImplementationOnce(late);
    const idle = worker.idle();
    await waitUntil('the first is read', () => log.includes('did E1'));
    await someAnswersLater();
    expect((await find('E2'))?.state).toBe('new');
    gate.resolve();
    await idle;
    expect(log).toEqual(['did E1', 'sent E1']);
    expect((await find('E2'))?.state).toBe('done');
  });

  test('it is said, though another worker has done the one before meanwhile', async () => {
    const { worker, log } = play({ options: limited() });
    await store(...events(2));
    const letGo = await hold('E1');
    const idle = worker.idle();
    await waitUntil('the first is read', () => log.includes('did E1'));
    await someAnswersLater();
    await letGo(DONE);
    await idle;
    expect(log).toEqual(['did E1', 'sent E2']);
  });
});

test('the conversation is kept while answers that were begun together go out one behind the other', async () => {
  const eventMs = 2_000;
  const reply = () => pause(0.85 * eventMs, { requestId: null });
  const gateway = { reply, showLoading: async () => undefined } as unknown as Gateway;
  const { worker } = play({ options: { gateway, reading: readingIn().reading, eventMs } });
  await store(...events(3));
  worker.start();
  const until = async () => (await leases().findOne({ _id: 'U1' }))?.until.getTime() ?? 0;
  await waitUntil('it is taken', async () => (await until()) > 0);
  const first = await until();
  await waitUntil('it is kept', async () => (await until()) > first);
  await worker.idle();
});
