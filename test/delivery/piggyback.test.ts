import { enqueueAhead } from '../../src/delivery/enqueue';
import { createPiggyback } from '../../src/delivery/piggyback';
import { supersedeWaiting } from '../../src/delivery/supersede-waiting';
import { waitingPiggyback } from '../../src/delivery/waiting-piggyback';
import { inTransaction } from '../../src/domain/transaction';
import { inboxCollection } from '../../src/line/inbox';
import { silentLog } from '../../src/log';
import { useCommands } from '../../src/testing/commands';
import { type Member, OFFICE, useDelivery } from './use-delivery';

const delivery = useDelivery();
const commands = useCommands();
afterEach(() => inboxCollection().deleteMany({}));

const EVENT = '01HXEVENT';
const later = (hours: number): Date => new Date(delivery.now().getTime() + hours * 3_600_000);

const piggyback = () =>
  createPiggyback({
    kinds: new Map(delivery.kinds.all.map((kind) => [kind.kind, kind])),
    now: delivery.now,
    log: silentLog,
  });

const take = ({ lineUserId }: Member, room = 4, event = EVENT): Promise<string[]> =>
  inTransaction(async () =>
    (await piggyback().take(lineUserId, room, event)).map((message) =>
      'text' in message ? message.text : message.type,
    ),
  );

const rider = (to: Member, text: string, occasion = text) =>
  delivery.note(to, text, { occasion, priority: 'may_wait', notBefore: later(5) });

async function open(state: 'handled' | 'done'): Promise<void> {
  await inboxCollection().insertOne({
    _id: EVENT,
    at: 0,
    receivedAt: delivery.now(),
    state,
    tries: 0,
    ...(state === 'handled' && { open: true as const }),
  });
}

test('what may wait goes with the next answer, oldest first, and not by itself afterwards', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'เก่า'));
  delivery.clock.advance(1000);
  await delivery.put(rider(one, 'ใหม่'));
  expect(await take(one)).toEqual(['เก่า', 'ใหม่']);
  await piggyback().record(EVENT, 'sent');
  delivery.clock.advance(6 * 3_600_000);
  await delivery.send();
  expect(delivery.calls('push')).toBe(0);
  expect((await delivery.rows()).map(({ state, rodeWith }) => [state, rodeWith])).toEqual([
    ['sent', EVENT],
    ['sent', EVENT],
  ]);
});

test('only what has room goes along', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'หนึ่ง'), rider(one, 'สอง'), rider(one, 'สาม'));
  expect(await take(one, 2)).toEqual(['หนึ่ง', 'สอง']);
  expect(await delivery.row({ occasion: 'สาม' })).toMatchObject({ state: 'queued' });
});

test('what is normal or urgent, or for somebody else, does not', async () => {
  const [one, other] = await delivery.members(2);
  if (!one || !other) throw new Error('two were added');
  await delivery.put(delivery.note(one, 'ปกติ'), rider(other, 'คนอื่น'));
  expect(await take(one)).toEqual([]);
});

test('goes out by itself when no answer came by its time', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'รอไม่ไหว'));
  delivery.clock.advance(5 * 3_600_000);
  await delivery.send();
  expect(delivery.got(one)).toEqual(['รอไม่ไหว']);
});

test('waits again when the answer did not go out', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'กลับมา'));
  await take(one);
  await piggyback().record(EVENT, 'not_sent');
  expect(await delivery.row()).toMatchObject({ state: 'queued', tries: 0 });
  expect(await take(one)).toEqual(['กลับมา']);
});

test('is not taken when the transaction of the event fails', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'ไม่ไป'));
  const failing = inTransaction(async () => {
    await piggyback().take(one.lineUserId, 4, EVENT);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await delivery.row()).toMatchObject({ state: 'queued', tries: 0 });
});

test('what has been done meanwhile is dropped instead of going along', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'ส่งแล้ว'));
  delivery.kinds.done.add('ส่งแล้ว');
  expect(await take(one)).toEqual([]);
  expect(await delivery.row()).toMatchObject({ state: 'dropped', dropped: 'nothing_due' });
});

test('what was stored ahead of its change is dropped only when that had its time', async () => {
  const one = await delivery.member();
  await enqueueAhead([rider(one, 'ยังไม่เกิด')], delivery.now());
  delivery.kinds.done.add('ยังไม่เกิด');
  expect(await take(one)).toEqual([]);
  expect(await delivery.row()).toMatchObject({ state: 'queued' });
  delivery.kinds.done.clear();
  expect(await take(one)).toEqual(['ยังไม่เกิด']);
  await piggyback().record(EVENT, 'not_sent');
  delivery.clock.advance(31_000);
  delivery.kinds.done.add('ยังไม่เกิด');
  expect(await take(one)).toEqual([]);
  expect(await delivery.row()).toMatchObject({ state: 'dropped', dropped: 'nothing_due' });
});

test('what the same event put there goes along, though it was looked for before', async () => {
  const one = await delivery.member();
  const taken = await inTransaction(async () => {
    const before = await waitingPiggyback(one.lineUserId);
    await delivery.put(rider(one, 'เพิ่งมา'));
    return [before.length, (await piggyback().take(one.lineUserId, 4, EVENT)).length];
  });
  expect(taken).toEqual([0, 1]);
});

test('what the same event has superseded does not, though it was looked for before', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'พูดแล้ว'));
  const taken = await inTransaction(async () => {
    const before = await waitingPiggyback(one.lineUserId);
    await supersedeWaiting(OFFICE, one.lineUserId, ['note'], delivery.now());
    return [before.length, (await piggyback().take(one.lineUserId, 4, EVENT)).length];
  });
  expect(taken).toEqual([1, 0]);
  expect(await delivery.row()).toMatchObject({ state: 'dropped', dropped: 'superseded' });
});

test('an event that is still worked at keeps its piggyback; the sender leaves them', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'รอก่อน'));
  await take(one);
  await open('handled');
  delivery.clock.advance(6 * 3_600_000);
  await delivery.send();
  expect(await delivery.row()).toMatchObject({ state: 'under_way', rodeWith: EVENT });
  await piggyback().record(EVENT, 'sent');
  expect(await delivery.row()).toMatchObject({ state: 'sent' });
});

test('of piggyback that nobody recorded nobody knows when their event is over; they are not sent again', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'ลืมแล้ว'));
  await take(one);
  await open('done');
  delivery.clock.advance(60_000);
  await delivery.send();
  expect(await delivery.row()).toMatchObject({ state: 'failed', lastFailure: 'unknown', rodeWith: EVENT });
  expect(delivery.calls('push')).toBe(0);
});

test('piggyback that were taken before the clock was put back are recorded too', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'ลืมแล้ว'));
  await take(one);
  await open('done');
  delivery.clock.advance(-3_600_000);
  await delivery.send();
  expect(await delivery.row()).toMatchObject({ state: 'failed', lastFailure: 'unknown' });
});

test('the ledger names the request that they went out with, or says that nobody knows', async () => {
  const one = await delivery.member();
  await delivery.put(rider(one, 'ไปแล้ว'));
  await take(one);
  await piggyback().record(EVENT, 'sent', 'a-request-of-line');
  expect(await delivery.row()).toMatchObject({ state: 'sent', requestId: 'a-request-of-line' });
  await delivery.put(rider(one, 'ไม่รู้'));
  await take(one);
  await piggyback().record(EVENT, 'unknown');
  expect(await delivery.row({ occasion: 'ไม่รู้' })).toMatchObject({ state: 'failed', lastFailure: 'unknown' });
});

test('answers that are out at the same time are noted in one command, each with its request', async () => {
  const events = ['01HXA', '01HXB', '01HXC'];
  const people = await delivery.members(events.length);
  for (const [index, one] of people.entries()) {
    await delivery.put(rider(one, `ข่าว ${index}`));
    await take(one, 4, events[index]);
  }
  const riding = piggyback();
  commands();
  await Promise.all(events.map((event) => riding.record(event, 'sent', `request of ${event}`)));
  expect(commands().others.filter((one) => one === 'outbox.update')).toHaveLength(1);
  const rows = await delivery.rows();
  expect(rows.map(({ state, rodeWith, requestId }) => [state, rodeWith, requestId])).toEqual(
    events.map((event) => ['sent', event, `request of ${event}`]),
  );
});

test('what several say ahead at the same time is stored in one command, and nobody misses theirs by another’s', async () => {
  const [one, other] = await delivery.members(2);
  if (!one || !other) throw new Error('two were added');
  await enqueueAhead([rider(one, 'มีแล้ว')], delivery.now());
  commands();
  await Promise.all([
    enqueueAhead([rider(one, 'มีแล้ว'), rider(one, 'ใหม่')], delivery.now()),
    enqueueAhead([rider(other, 'ของอีกคน')], delivery.now()),
  ]);
  expect(commands().others.filter((one) => one === 'outbox.insert')).toHaveLength(1);
  expect((await delivery.rows()).map(({ occasion }) => occasion)).toEqual(['มีแล้ว', 'ใหม่', 'ของอีกคน']);
});
