import { mongo } from 'mongoose';
import { type Acknowledgement, acknowledge } from '../../../src/domain/announcements/acknowledge';
import { type Announcement, announcements } from '../../../src/domain/announcements/announcement.model';
import { cancelAnnouncement } from '../../../src/domain/announcements/cancel-announcement';
import {
  countByGroup,
  countCirculation,
  listCirculation,
  percentAcknowledged,
} from '../../../src/domain/announcements/circulation';
import { giveUpIfNotToBeSent } from '../../../src/domain/announcements/give-up-announcement';
import {
  listManaged,
  listReceived,
  listScheduled,
  listSent,
} from '../../../src/domain/announcements/list-announcements';
import { type Receipt, receipts } from '../../../src/domain/announcements/receipt.model';
import { findForUnits, unacknowledgedInUnits } from '../../../src/domain/announcements/unit-follow-up';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';
import { putAnnouncement } from '../../authorization/things';

useDatabase();

type Id = mongo.ObjectId;
const OFFICE = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const FINANCE = 'finance_division';
const HEAD: Grant = { role: 'supervisor', unit: FINANCE };
const EXECUTIVE: Grant = { role: 'executive', unit: null };
const id = () => new mongo.ObjectId();
const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

let made = 0;
const member = (name: string, ...grants: Grant[]) => {
  const rest = { displayName: name, consent: { version: 1, at: NOW }, reach: 'reachable' as const, registeredAt: NOW };
  return people(OFFICE).insert({ lineUserId: `U${++made}`, grants, ...rest });
};
async function put(given: Partial<Announcement> & { at?: Date } = {}): Promise<Announcement> {
  const { at = NOW, by = id(), ...rest } = given;
  const _id = await putAnnouncement(OFFICE, { by, text: `ประกาศ ${++made}`, now: at, ...rest });
  return read(_id);
}
async function read(_id: Id): Promise<Announcement> {
  const found = await announcements(OFFICE).findOne({ _id });
  if (!found) throw new Error('gone');
  return found;
}
const receive = ({ _id }: Announcement, recipient: Id, given: Partial<Receipt> = {}) =>
  receipts(OFFICE).insert({
    announcement: _id,
    version: 1,
    kind: 'person',
    recipient,
    unit: FINANCE,
    queuedAt: NOW,
    acknowledgedAt: null,
    group: null,
    ...given,
  });

describe('acknowledging', () => {
  const ack = ({ _id }: Pick<Announcement, '_id'>, person: Id, given: Partial<Acknowledgement> = {}) =>
    inTransaction(() =>
      acknowledge({
        office: OFFICE,
        announcement: _id,
        version: 1,
        person: { _id: person, grants: [HEAD] },
        group: null,
        now: NOW,
        ...given,
      }),
    );

  test('counts the first time, which is told the second', async () => {
    const [one, person] = [await put(), id()];
    await receive(one, person);
    const content = { title: null, text: 'ประกาศ 1' };
    expect(await ack(one, person)).toEqual({ at: NOW, isFirst: true, isOutdated: false, content });
    const second = await ack(one, person, { now: minutes(5) });
    expect(second).toEqual({ at: NOW, isFirst: false, isOutdated: false, content });
  });

  test('of a version that was corrected meanwhile is noted, and told', async () => {
    const [one, person] = [await put(), id()];
    await receive(one, person);
    const [first] = one.versions;
    await announcements(OFFICE).updateOne({ _id: one._id }, { $push: { versions: { ...first, version: 2 } as never } });
    expect(await ack(one, person)).toMatchObject({ isFirst: true, isOutdated: true });
  });

  test('in a group it went to, whoever is registered may; their unit is that of their right', async () => {
    const [one, group, person] = [await put(), id(), id()];
    await receive(one, group, { kind: 'group' });
    expect(await ack(one, person, { group })).toMatchObject({ isFirst: true });
    expect(await ack(one, person, { group })).toMatchObject({ isFirst: false });
    expect(await receipts(OFFICE).findOne({ recipient: person })).toMatchObject({
      unit: FINANCE,
      queuedAt: null,
      group,
    });
    expect(await countByGroup(OFFICE, one._id, 1)).toEqual(new Map([[String(group), 1]]));
  });

  test.each<[string, Partial<Announcement>, Partial<Acknowledgement>, string]>([
    ['that waits for its time', { state: 'scheduled' }, {}, 'not_sent_yet'],
    ['of a version to come: a preview', {}, { version: 2 }, 'not_sent_yet'],
    ['that somebody was not sent', {}, {}, 'not_to_you'],
    ['in a group that it did not go to', {}, { group: id() }, 'not_to_you'],
  ])('one %s is refused', async (_what, given, by, code) => {
    await expect(ack(await put(given), id(), by)).rejects.toMatchObject({ code });
  });

  test('one that is none is refused', async () => {
    await expect(ack({ _id: id() }, id())).rejects.toMatchObject({ code: 'not_sent_yet' });
  });
});

describe('how far it got around', () => {
  test('people who were sent it and those who acknowledged it, and groups, are counted apart', async () => {
    const [one, group] = [await put(), id()];
    await receive(one, id());
    await receive(one, id(), { acknowledgedAt: NOW });
    await receive(one, group, { kind: 'group' });
    await receive(one, id(), { queuedAt: null, acknowledgedAt: NOW, group });
    await receive(one, id(), { version: 2 });
    expect(await countCirculation(OFFICE, one._id, 1)).toEqual({
      people: 2,
      acknowledged: 1,
      groups: 1,
      acknowledgedInGroups: 1,
    });
    expect(await countCirculation(OFFICE, id(), 1)).toEqual({
      people: 0,
      acknowledged: 0,
      groups: 0,
      acknowledgedInGroups: 0,
    });
  });

  test.each([
    [0, 0, null],
    [3, 0, 0],
    [3, 2, 66],
    [1000, 999, 99],
    [3, 3, 100],
  ])('of %d people %d are %p percent', (all, acknowledged, percent) => {
    expect(percentAcknowledged({ people: all, acknowledged, groups: 0, acknowledgedInGroups: 0 })).toBe(percent);
  });

  test('a list of it holds who is asked for, page by page', async () => {
    const one = await put();
    const person = await member('สมชาย', HEAD);
    await receive(one, person._id, { acknowledgedAt: NOW });
    for (let n = 0; n < 3; n++) await receive(one, id());
    await receive(one, id(), { kind: 'group', unit: null });
    const list = (who: 'acknowledged' | 'not_acknowledged' | 'all', skip = 0, limit = 10) =>
      listCirculation(OFFICE, { announcement: one._id, version: 1, who }, { skip, limit });
    expect(await list('acknowledged')).toMatchObject({ all: 1, entries: [{ person: { displayName: 'สมชาย' } }] });
    expect(await list('not_acknowledged', 2, 2)).toMatchObject({ all: 3, entries: [{ person: null }] });
    expect((await list('all')).entries.map(({ kind }) => kind)[0]).toBe('group');
  });
});

describe('a list of announcements', () => {
  test('of who announces to the office holds all, those that wait first, then the latest', async () => {
    const boss = await member('นายก', EXECUTIVE);
    const old = await put({ sendAt: minutes(-60) });
    const waiting = await put({ state: 'scheduled', sendAt: minutes(90) });
    const next = await put({ state: 'scheduled', sendAt: minutes(30) });
    const latest = await put({ sendAt: minutes(-5) });
    const ids = (found: readonly Announcement[]) => found.map(({ _id }) => String(_id));
    const order = [next, waiting, latest, old];
    const whole = await listManaged(OFFICE, boss, { skip: 0, limit: 10 });
    expect(whole.all).toBe(4);
    expect(ids(whole.announcements)).toEqual(ids(order));
    for (let skip = 0; skip < 5; skip++) {
      const page = await listManaged(OFFICE, boss, { skip, limit: 2 });
      expect(ids(page.announcements)).toEqual(ids(order.slice(skip, skip + 2)));
    }
    expect(ids((await listScheduled(OFFICE, boss, { skip: 1, limit: 9 })).announcements)).toEqual(ids([waiting]));
    expect(ids(await listSent(OFFICE, boss, 1))).toEqual(ids([latest]));
  });

  test('of a head holds the own that reached no further than their units, and what waits', async () => {
    const head = await member('หัวหน้า', HEAD);
    const own = { by: head._id };
    await put({ within: [FINANCE] });
    await put({ ...own, within: null });
    await put({ ...own, within: [FINANCE, 'clerk_office'] });
    const mine = await put({ ...own, within: [FINANCE] });
    const waiting = await put({ ...own, within: null, state: 'scheduled' });
    const { announcements: found, all } = await listManaged(OFFICE, head, { skip: 0, limit: 10 });
    expect([all, found.map(({ _id }) => String(_id))]).toEqual([2, [String(waiting._id), String(mine._id)]]);
  });

  test('of what somebody was sent has each once, as they got it last, and none that was taken back', async () => {
    const person = id();
    const [one, other, gone] = [await put(), await put(), await put({ state: 'cancelled' })];
    await receive(one, person, { queuedAt: minutes(-9), acknowledgedAt: NOW });
    await receive(one, person, { version: 2, queuedAt: minutes(-1) });
    await receive(other, person, { queuedAt: minutes(-5) });
    await receive(gone, person);
    const got = await listReceived(OFFICE, person, 5);
    expect(got.map(({ announcement, version }) => [String(announcement._id), version])).toEqual([
      [String(one._id), 2],
      [String(other._id), 1],
    ]);
    expect(await listReceived(OFFICE, id(), 5)).toEqual([]);
  });
});

describe('taking back', () => {
  const cancel = (announcement: Announcement, isHeldUp = false) =>
    inTransaction(() =>
      cancelAnnouncement({ office: OFFICE, announcement, isHeldUp, by: id(), now: NOW, eventId: `e${++made}` }),
    );

  test.each<[Announcement['state'], boolean, string | null]>([
    ['scheduled', false, null],
    ['sending', false, null],
    ['sent', false, 'already_sent'],
    ['sent', true, null],
    ['cancelled', false, 'already_cancelled'],
  ])('what is %s (held up: %p)', async (state, isHeldUp, code) => {
    const one = await put({ state });
    if (code) await expect(cancel(one, isHeldUp)).rejects.toMatchObject({ code });
    else expect(await cancel(one, isHeldUp)).toMatchObject({ state: 'cancelled', cancelledAt: NOW });
  });

  test('what was corrected is with people already', async () => {
    const one = await put({ state: 'sending' });
    const [first] = one.versions;
    await announcements(OFFICE).updateOne({ _id: one._id }, { $push: { versions: { ...first, version: 2 } as never } });
    await expect(cancel(one)).rejects.toMatchObject({ code: 'already_sent' });
  });
});

describe('when its time has come', () => {
  const scheduled = { state: 'scheduled' as const, createdAt: minutes(-60), within: [FINANCE], byRight: HEAD };
  const giveUp = (one: Announcement, now = NOW) => inTransaction(() => giveUpIfNotToBeSent(OFFICE, one, now));

  test('it goes out while its sender still holds the right', async () => {
    const head = await member('หัวหน้า', HEAD);
    const one = await put({ ...scheduled, by: head._id, sendAt: NOW });
    expect(await giveUp(one)).toBeNull();
    expect(await read(one._id)).toMatchObject({ state: 'scheduled' });
  });

  test.each<[string, Grant[]]>([
    ['holds it no more', [{ role: 'staff', unit: FINANCE }]],
    ['held it as a stand-in until yesterday', [{ ...HEAD, until: '2026-11-19' }]],
    ['holds it for another unit', [{ role: 'supervisor', unit: 'clerk_office' }]],
  ])('it does not where its sender %s, which is audited', async (_what, grants) => {
    const sender = await member('หัวหน้า', ...grants);
    const one = await put({ ...scheduled, by: sender._id, sendAt: NOW });
    expect(await giveUp(one)).toBe('right_lost');
    expect(await read(one._id)).toMatchObject({ state: 'cancelled', notSent: 'right_lost' });
    expect(await latestAudit(OFFICE, 1)).toMatchObject([{ action: 'announcement.not_sent', actor: null }]);
  });

  test('it does not where its sender is registered no more, nor a day late', async () => {
    expect(await giveUp(await put({ ...scheduled, sendAt: NOW }))).toBe('right_lost');
    const head = await member('หัวหน้า', HEAD);
    const late = await put({ ...scheduled, by: head._id, createdAt: minutes(-3_000), sendAt: minutes(-24 * 60) });
    expect(await giveUp(late)).toBe('too_late');
  });
});

describe('heads follow up what went to the whole office', () => {
  test('of their own people who did not acknowledge it', async () => {
    const one = await put({ within: null });
    const [late, done, elsewhere, head] = [
      await member('ข', { role: 'staff', unit: FINANCE }),
      await member('ก', { role: 'staff', unit: FINANCE }),
      await member('ค', { role: 'staff', unit: 'clerk_office' }),
      await member('ง', HEAD),
    ];
    await receive(one, late._id);
    await receive(one, done._id, { acknowledgedAt: NOW });
    await receive(one, elsewhere._id);
    const asker = { office: OFFICE, person: head, now: NOW, eventId: 'e1' };
    const { units } = await findForUnits(asker, String(one._id));
    expect(units).toEqual([FINANCE]);
    expect((await unacknowledgedInUnits(OFFICE, one, units)).map(({ displayName }) => displayName)).toEqual(['ข']);
  });

  test.each<[string, Partial<Announcement>, Grant, string]>([
    ['what went to a unit', { within: [FINANCE] }, HEAD, 'not_office_wide'],
    ['what is still on its way', { state: 'sending' }, HEAD, 'not_office_wide'],
    ['anything, for an executive: they manage it', {}, EXECUTIVE, 'not_office_wide'],
  ])('but not %s', async (_what, given, grant, code) => {
    const one = await put({ within: null, ...given });
    const asker = { office: OFFICE, person: await member('ก', grant), now: NOW, eventId: 'e1' };
    await expect(findForUnits(asker, String(one._id))).rejects.toMatchObject({ code });
  });
});
