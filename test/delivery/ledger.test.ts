import type { mongo } from 'mongoose';
import { anonymiseClosedSince } from '../../src/delivery/anonymise-closed';
import { countMessages } from '../../src/delivery/count-messages';
import { openMessages } from '../../src/delivery/due-envelopes';
import { forgetRecipient } from '../../src/delivery/forget-recipient';
import { countLedger, failedOf, ledgerOf, unsentOf } from '../../src/delivery/ledger';
import { Outbox, type OutboxState } from '../../src/delivery/outbox.model';
import { outcomesOf } from '../../src/delivery/outcomes';
import { officeId } from '../../src/domain/office-store';
import { OFFICE, useDelivery } from './use-delivery';

const delivery = useDelivery();
const LONG_AGO = new Date(0);

test('tells of a person what was planned for them, newest first, sent or not', async () => {
  const [one, other] = await delivery.members(2);
  if (!one || !other) throw new Error('two were added');
  await delivery.put(delivery.note(one, 'หนึ่ง', { occasion: 'o/1' }), delivery.note(other, 'คนอื่น'));
  delivery.clock.advance(1000);
  await delivery.put(delivery.note(one, 'สอง', { occasion: 'o/2' }));
  delivery.kinds.done.add('สอง');
  await delivery.send();
  const lines = await ledgerOf(OFFICE, { person: one.id, limit: 10 });
  expect(lines.map(({ occasion, state, dropped }) => [occasion, state, dropped])).toEqual([
    ['o/2', 'dropped', 'nothing_due'],
    ['o/1', 'sent', undefined],
  ]);
  expect(await ledgerOf(OFFICE, { to: one.lineUserId, limit: 1 })).toHaveLength(1);
  expect(await ledgerOf(OFFICE, { since: delivery.now(), limit: 10 })).toEqual([]);
});

test('tells nothing of another office', async () => {
  const one = await delivery.member();
  await delivery.put(delivery.note(one, 'หนึ่ง'));
  expect(await ledgerOf(officeId('ban-rai'), { person: one.id, limit: 10 })).toEqual([]);
  expect(await countLedger(officeId('ban-rai'), LONG_AGO, delivery.now())).toEqual([]);
});

test('counts by kind and outcome what was planned in a time', async () => {
  const many = await delivery.members(3);
  await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`)));
  delivery.kinds.done.add('งาน 0');
  await delivery.send();
  const end = new Date(delivery.now().getTime() + 1000);
  expect(await countLedger(OFFICE, LONG_AGO, end)).toEqual([
    { kind: 'note', state: 'dropped', rows: 1 },
    { kind: 'note', state: 'sent', rows: 2 },
  ]);
  expect(await countLedger(OFFICE, end, new Date(end.getTime() + 1000))).toEqual([]);
});

test('shows what failed and what is due and has not gone out, without what was to be said', async () => {
  const one = await delivery.member();
  const soon = new Date(delivery.now().getTime() + 60_000);
  await delivery.put(
    delivery.note(one, 'ผิด', { to: { person: one.id, lineUserId: 'U-not-an-id' } }),
    delivery.note(one, 'ยังไม่ถึง', { occasion: 'o/2', notBefore: soon }),
    delivery.note(one, 'ค้าง', { occasion: 'o/3', kind: 'unheard of' }),
  );
  await delivery.send();
  delivery.clock.advance(1000);
  const [failed] = await failedOf(OFFICE, LONG_AGO, 10);
  expect(failed).toMatchObject({ state: 'failed', lastFailure: '400' });
  expect(await unsentOf(OFFICE, delivery.now())).toBe(0);
  expect(await openMessages()).toBe(2);
  delivery.clock.advance(60_000);
  expect(await unsentOf(OFFICE, delivery.now())).toBe(2);

  delivery.fail('push', '500', 10);
  await delivery.send();
  const [line] = await ledgerOf(OFFICE, { person: one.id, limit: 10 });
  expect(line).not.toHaveProperty('request');
  expect(line).not.toHaveProperty('retryKey');
});

describe('an envelope for many', () => {
  const announcement = async (count: number) => {
    const many = await delivery.members(count);
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    return many;
  };
  const idsOf = (many: readonly { lineUserId: string }[]) => many.map(({ lineUserId }) => lineUserId).sort();

  test('is a line for each of its recipients, page by page', async () => {
    const many = await announcement(7);
    await delivery.put(delivery.note(await delivery.member(), 'อีกคน', { occasion: 'o/2' }));
    await delivery.send();
    const lines: string[] = [];
    let before: { key: string; createdAt: Date } | undefined;
    for (let page = await ledgerOf(OFFICE, { limit: 3 }); page.length > 0; ) {
      expect(page.length).toBeLessThanOrEqual(3);
      lines.push(...page.map(({ to }) => to));
      before = page.at(-1);
      page = await ledgerOf(OFFICE, { limit: 3, ...(before && { before }) });
    }
    expect(lines).toHaveLength(8);
    expect(idsOf(many).every((id) => lines.includes(id))).toBe(true);
    expect(new Set(lines).size).toBe(8);
  });

  test('tells of each what became of them', async () => {
    const [quiet, gone, ...others] = await announcement(5);
    if (!quiet || !gone) throw new Error('five were added');
    await delivery.changePerson(quiet, { quietSince: delivery.now() });
    await delivery.remove(gone);
    await delivery.send();
    const states = async (states: OutboxState[]) => idsOf(await linesIn(states));
    const linesIn = async (states: OutboxState[]) =>
      (await ledgerOf(OFFICE, { states, limit: 10 })).map(({ to }) => ({ lineUserId: to }));
    expect(await states(['sent'])).toEqual(idsOf(others));
    expect(await states(['dropped'])).toEqual(idsOf([quiet, gone]));
    expect(await ledgerOf(OFFICE, { to: quiet.lineUserId, limit: 10 })).toMatchObject([{ dropped: 'quiet', tries: 0 }]);
    const end = new Date(delivery.now().getTime() + 1000);
    expect(await countLedger(OFFICE, LONG_AGO, end)).toEqual([
      { kind: 'note', state: 'dropped', rows: 2 },
      { kind: 'note', state: 'sent', rows: 3 },
    ]);
    const [first] = others;
    if (!first) throw new Error('three are left');
    const outcomes = await outcomesOf(OFFICE, 'reminder/2026-11-20', [gone.lineUserId, first.lineUserId]);
    expect([outcomes.get(gone.lineUserId)?.dropped, outcomes.get(first.lineUserId)?.state]).toEqual(['left', 'sent']);
  });

  test('keeps no LINE id of who is forgotten, before it goes out, while it does and afterwards', async () => {
    const [before, during, after, stays] = await announcement(4);
    if (!before || !during || !after || !stays) throw new Error('four were added');
    const forget = async (one: { id: mongo.ObjectId }) => {
      await delivery.remove({ ...one, lineUserId: '' });
      await forgetRecipient(OFFICE, one.id, delivery.now());
    };
    const ids = async () => (await delivery.rows()).map(({ to }) => to);
    await forget(before);
    expect(await ids()).not.toContain(before.lineUserId);
    delivery.fail('multicast', '500');
    await delivery.send();
    await forget(during);
    delivery.clock.advance(120_000);
    await delivery.send();
    await forget(after);
    await anonymiseClosedSince(LONG_AGO);
    expect(delivery.got(before)).toEqual([]);
    expect(delivery.got(stays)).toEqual(['ประกาศ']);
    expect((await ids()).filter((id) => id.startsWith('U'))).toEqual([stays.lineUserId]);
    expect(await ledgerOf(OFFICE, { person: after.id, limit: 10 })).toMatchObject([{ state: 'sent' }]);
  });
});

test('a line is kept for 400 days after it was closed: the database removes it then', async () => {
  const indexes = await Outbox.collection.indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { closedAt: 1 }, expireAfterSeconds: 400 * 24 * 3600 }),
  );
});

test('tells of a row that the version before has just closed', async () => {
  const { id: person, lineUserId: to } = await delivery.member();
  const at = delivery.now();
  await Outbox.collection.insertOne({
    office: OFFICE,
    to,
    person,
    occasion: 'o/1',
    kind: 'note',
    payload: {},
    priority: 1,
    tries: 1,
    state: 'sent',
    createdAt: at,
    notBefore: at,
    closedAt: at,
  });
  expect(await ledgerOf(OFFICE, { since: LONG_AGO, limit: 10 })).toEqual([
    expect.objectContaining({ occasion: 'o/1', to, state: 'sent' }),
  ]);
});

test('a reason that the versions before stored as covered is read as superseded', async () => {
  const one = await delivery.member();
  await delivery.put(delivery.note(one, 'หนึ่ง'));
  await Outbox.updateMany({}, { $set: { state: 'dropped', dropped: 'covered' as never }, $unset: { open: true } });
  expect(await ledgerOf(OFFICE, { person: one.id, limit: 1 })).toMatchObject([{ dropped: 'superseded' }]);
  expect(await countMessages({ office: OFFICE })).toMatchObject([{ dropped: 'superseded', messages: 1 }]);
});
