import { takeConversation } from '../../src/line/conversation-lease';
import type { EventHandler } from '../../src/line/event-handler';
import { inboxCollection } from '../../src/line/inbox';
import { LineError } from '../../src/line/line-error';
import { bodyOf, deferred, readingIn, useEventsInARow } from '../../src/testing/events-in-a-row';
import { waitUntil } from '../../src/testing/wait-until';

// Several events of one conversation, one behind the other.

const { clock, play, row, store, find, events } = useEventsInARow();

const LIMITED = new LineError('limited', 429, false, 'limited');
const MALFORMED = new LineError('refused', 400, false, 'malformed', null, { isMalformed: true });

test('the next event is begun while the answer before it is on its way, and its answer goes out behind that', async () => {
  const taken = deferred();
  const { worker, log } = play({ answers: { E1: taken.promise } });
  await store(...events(3));
  const idle = worker.idle();
  await waitUntil('the last is stored', async () => (await find('E3'))?.state === 'handled');
  expect(log).toEqual(expect.arrayContaining(['did E1', 'did E2', 'did E3']));
  expect(log.filter((one) => one.startsWith('sent'))).toEqual(['sent E1']);
  taken.resolve();
  await idle;
  expect(log.filter((one) => one.startsWith('sent'))).toEqual(['sent E1', 'sent E2', 'sent E3']);
});

test('nothing is begun before what stands before it is stored', async () => {
  const states: unknown[] = [];
  const { worker } = play({
    handle: async (_event, { eventId }) => {
      if (eventId !== 'E1') states.push((await find(`E${Number(eventId[1]) - 1}`))?.state);
      return [{ type: 'text', text: eventId }];
    },
  });
  await store(...events(5));
  await worker.idle();
  expect(states).toHaveLength(4);
  expect(states.every((state) => state === 'handled' || state === 'done')).toBe(true);
});

test('where LINE does not take an answer now, those behind it wait with it, and no try of theirs is unclear', async () => {
  const taken = deferred();
  const { worker, log } = play({ answers: { E1: taken.promise.then(() => Promise.reject(LIMITED)) } });
  await store(...events(3));
  const idle = worker.idle();
  await waitUntil('the last is stored', async () => (await find('E3'))?.state === 'handled');
  taken.resolve();
  await idle;
  expect(log.filter((one) => one.startsWith('sent'))).toEqual(['sent E1']);
  for (const id of ['E2', 'E3']) {
    expect(await find(id)).toMatchObject({ state: 'handled', open: true, answer: { maybeSent: false } });
  }
});

test('they go out in order when LINE is back', async () => {
  const answers: Record<string, Promise<void>> = { E1: Promise.reject(LIMITED) };
  const { worker, log } = play({ answers });
  await store(...events(4));
  await worker.idle();
  delete answers.E1;
  for (let n = 0; n < 4; n++) {
    clock.advance(5_000);
    await worker.idle();
  }
  expect(log.filter((one) => one.startsWith('sent'))).toEqual(['sent E1', 'sent E1', 'sent E2', 'sent E3', 'sent E4']);
  expect(log.filter((one) => one.startsWith('did'))).toEqual(['did E1', 'did E2', 'did E3', 'did E4']);
});

test('an answer that LINE never takes holds nobody back', async () => {
  const { worker, log } = play({ answers: { E1: Promise.reject(MALFORMED) } });
  await store(...events(3));
  await worker.idle();
  expect(log.filter((one) => one.startsWith('sent'))).toEqual(['sent E1', 'sent E2', 'sent E3']);
});

test('of an answer that hangs the event behind it is not to blame', async () => {
  const { worker } = play({ answers: { E1: new Promise(() => undefined) }, options: { eventMs: 300 } });
  await store(...events(2));
  await worker.idle();
  expect(await find('E1')).toMatchObject({ deaths: 1 });
  expect((await find('E2'))?.deaths).toBeUndefined();
});

test('what an answer showed is told the event behind it, where that only reads', async () => {
  const handle: EventHandler = async (_event, { eventId, keepButtons }) => {
    keepButtons?.();
    return [{ type: 'text', text: eventId }];
  };
  const { worker, metas } = play({ handle, options: { reading: readingIn().reading } });
  await store(...events(2));
  await worker.idle();
  expect(metas.get('E1')?.lastShown).toBeUndefined();
  expect(metas.get('E2')?.lastShown).toMatchObject({ eventId: 'E1', shown: { chat: 'U1', buttons: [] } });
  const { worker: other, metas: written } = play({ handle });
  await store(row('E3', 3), row('E4', 4));
  await other.idle();
  expect(written.get('E4')?.lastShown).toBeUndefined();
});

test('events that only read, one behind the other, read for one run; what writes begins another', async () => {
  const { reading, runs } = readingIn((eventId) => eventId === 'E3');
  const { worker, metas } = play({
    handle: async (_event, { eventId, keepButtons }) => {
      keepButtons?.();
      return [{ type: 'text', text: eventId }];
    },
    options: { reading },
  });
  await store(...events(5));
  await worker.idle();
  const [first, second, third, fourth, fifth] = runs;
  expect(second).toBe(first);
  expect(third).toBe(first);
  expect(fourth).not.toBe(first);
  expect(fifth).toBe(fourth);
  expect([...metas.values()].map(({ lastShown }) => lastShown?.eventId)).toEqual([
    undefined,
    'E1',
    undefined,
    undefined,
    'E4',
  ]);
});

test('what an event showed stands last, also behind one that has no answer', async () => {
  const { worker, metas } = play({
    handle: async (_event, { eventId, keepButtons }) => {
      keepButtons?.();
      return eventId === 'E2' ? [] : [{ type: 'text', text: eventId }];
    },
    options: { reading: readingIn().reading },
  });
  await store(...events(3));
  await worker.idle();
  expect(metas.get('E3')?.lastShown?.eventId).toBe('E1');
});

test('what an event showed in one chat stands last there, also behind one in another', async () => {
  const { worker, metas } = play({
    handle: async (_event, { eventId, keepButtons }) => {
      keepButtons?.();
      return [{ type: 'text', text: eventId }];
    },
    options: { reading: readingIn().reading },
  });
  const inGroup = (id: string, at: number) =>
    row(id, at, { body: bodyOf(id, { type: 'group', groupId: 'G1', userId: 'U1' }) });
  await store(row('E1', 1), inGroup('E2', 2), row('E3', 3), inGroup('E4', 4));
  await worker.idle();
  expect([...metas.values()].map(({ lastShown }) => lastShown?.eventId)).toEqual([undefined, undefined, 'E1', 'E2']);
});

test('after a death the event that was begun is suspected, and the one whose answer was being sent', async () => {
  const answer = { replyToken: 'E1', to: 'U1', maybeSent: true, messages: [{ type: 'text' as const, text: 'x' }] };
  await store(row('E1', 1, { state: 'handled', answer }), row('E2', 2), row('E3', 3));
  await takeConversation('U1', 'a-dead-worker', clock.now());
  clock.advance(10_001);
  const seen: unknown[] = [];
  const { worker } = play({
    handle: async (_event, { eventId }) => {
      seen.push([eventId, (await find(eventId))?.deaths]);
      return [{ type: 'text', text: eventId }];
    },
  });
  await worker.idle();
  expect(seen).toEqual([
    ['E2', 1],
    ['E3', undefined],
  ]);
});

test('many of one conversation are all done, each once and in order', async () => {
  const { worker, log } = play();
  await store(...events(20));
  await worker.idle();
  const ids = events(20).map(({ _id }) => _id);
  expect(log.filter((one) => one.startsWith('did'))).toEqual(ids.map((id) => `did ${id}`));
  expect(log.filter((one) => one.startsWith('sent'))).toEqual(ids.map((id) => `sent ${id}`));
  expect(await inboxCollection().countDocuments({ state: 'done' })).toBe(20);
});
