import mongoose, { mongo } from 'mongoose';
import { announcements } from '../../src/domain/announcements/announcement.model';
import type { Audience } from '../../src/domain/announcements/audience';
import { Broadcasts } from '../../src/domain/announcements/broadcast.model';
import { cancelAnnouncement } from '../../src/domain/announcements/cancel-announcement';
import { correctAnnouncement } from '../../src/domain/announcements/correct-announcement';
import { findAnnouncement } from '../../src/domain/announcements/find-announcement';
import { nudgeUnacknowledged } from '../../src/domain/announcements/nudge-unacknowledged';
import { planNudge } from '../../src/domain/announcements/plan-nudge';
import { receipts } from '../../src/domain/announcements/receipt.model';
import { scheduleAnnouncement } from '../../src/domain/announcements/schedule-announcement';
import { takeDueBroadcast } from '../../src/domain/announcements/take-broadcast';
import { instantOf } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { people } from '../../src/domain/people/person.model';
import { inTransaction } from '../../src/domain/transaction';
import { fanOutDue } from '../../src/jobs/fan-out-announcements';
import { silentLog } from '../../src/log';
import { BATCH_SIZE, fanOutBatch } from '../../src/notifications/announcements/fan-out';
import { useDatabase } from '../../src/testing/database';
import { outboxRows } from '../../src/testing/outbox-rows';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = instantOf('2026-11-20', '10:00');
const LATER = instantOf('2026-11-21', '09:00');
const SENDER = new mongo.ObjectId();
const content = { title: null, text: 'พรุ่งนี้ประชุม 9 โมง', link: null, image: null };
const by = { by: SENDER, now: NOW, eventId: 'e' };
const fanOut = (now = NOW) => fanOutDue({ now, log: silentLog });
const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

beforeEach(async () => {
  const units = ['finance', 'works'].map((key) => ({ key, name: key, aliases: [], group: false }));
  await saveOrganisation({
    _id: OFFICE,
    name: 'เทศบาลตำบลคำม่วง',
    type: 'เทศบาลตำบล',
    tambon: null,
    amphoe: null,
    province: null,
    units,
    roundDates: [],
  });
});

/** People of an office, every second one of each unit; the first of them announces. */
async function register(count: number, office = OFFICE): Promise<void> {
  await people(office).insertMany(
    Array.from({ length: count }, (_, index) => ({
      lineUserId: `U${office === OFFICE ? 0 : 1}${hex(index, 31)}`,
      displayName: `คนที่ ${index}`,
      ...(office === OFFICE && index === 0 && { _id: SENDER }),
      grants: [
        { role: 'staff' as const, unit: index % 2 === 0 ? 'finance' : 'works' },
        ...(index === 0 ? [{ role: 'admin' as const, unit: null }] : []),
      ],
      consent: { version: 1, at: NOW },
      reach: 'reachable' as const,
      registeredAt: NOW,
    })),
  );
}

async function announce(audience: Audience = { to: 'everybody' }, sendAt = NOW): Promise<string> {
  const id = new mongo.ObjectId();
  const right = { role: 'admin' as const, unit: null };
  await inTransaction(() =>
    scheduleAnnouncement({
      office: OFFICE,
      id,
      byRight: right,
      content,
      audience,
      within: null,
      mentionAll: false,
      sendAt,
      ...by,
    }),
  );
  return String(id);
}

const load = (id: string) => findAnnouncement(OFFICE, id);
const rows = (occasion: string) => outboxRows({ occasion });

/** Each recipient once, and what was noted of the announcement agrees. */
async function expectSpread(id: string, count: number): Promise<void> {
  const sent = await rows(`announcement/${id}`);
  expect(new Set(sent.map(({ to }) => to)).size).toBe(count);
  expect(sent).toHaveLength(count);
  expect(await receipts(OFFICE).count({ kind: 'person' })).toBe(count);
  expect((await load(id)).state).toBe('sent');
}

test('an announcement reaches everybody of the office once, over several chunks, and nobody of another office', async () => {
  await register(2 * BATCH_SIZE + 1);
  await register(3, officeId('bang-rak'));
  const id = await announce();
  expect(await fanOut()).toEqual({ finished: 1, recipients: 2 * BATCH_SIZE + 1 });
  await expectSpread(id, 2 * BATCH_SIZE + 1);
  const envelopes = new Set((await rows(`announcement/${id}`)).map(({ _id }) => String(_id)));
  expect(envelopes.size).toBe(3);
});

test('as many as a chunk holds are one chunk and an empty one', async () => {
  await register(BATCH_SIZE);
  const id = await announce();
  expect(await fanOut()).toEqual({ finished: 1, recipients: BATCH_SIZE });
  await expectSpread(id, BATCH_SIZE);
});

test('nothing is due before its time, and nothing a second time', async () => {
  await register(3);
  const id = await announce({ to: 'everybody' }, LATER);
  expect(await fanOut()).toEqual({ finished: 0, recipients: 0 });
  expect((await load(id)).state).toBe('scheduled');
  expect(await fanOut(LATER)).toEqual({ finished: 1, recipients: 3 });
  expect(await fanOut(LATER)).toEqual({ finished: 0, recipients: 0 });
  await expectSpread(id, 3);
});

test('who registered after it was scheduled gets it, who left does not', async () => {
  await register(3);
  const id = await announce({ to: 'everybody' }, LATER);
  await people(OFFICE).deleteMany({ displayName: 'คนที่ 1' });
  await people(OFFICE).insert({
    lineUserId: `U9${hex(9, 31)}`,
    displayName: 'คนใหม่',
    grants: [{ role: 'executive', unit: null }],
    consent: { version: 1, at: NOW },
    reach: 'reachable',
    registeredAt: NOW,
  });
  await fanOut(LATER);
  await expectSpread(id, 3);
});

test('a worker that died after a chunk: another goes on where it was, once the lease is over', async () => {
  await register(2 * BATCH_SIZE + 7);
  const id = await announce();
  const run = await Broadcasts.findOneAndUpdate(
    {},
    { $set: { leasedUntil: new Date(NOW.getTime() + 30_000) } },
    { new: true },
  ).lean();
  if (!run) throw new Error('no run');
  await inTransaction(() => fanOutBatch(run, NOW));
  expect(await rows(`announcement/${id}`)).toHaveLength(BATCH_SIZE);
  expect((await load(id)).state).toBe('sending');

  expect((await fanOut()).finished).toBe(0);
  const lapsed = new Date(NOW.getTime() + 30_000);
  expect(await fanOut(lapsed)).toEqual({ finished: 1, recipients: BATCH_SIZE + 7 });
  await expectSpread(id, 2 * BATCH_SIZE + 7);
});

test('a worker that died before the clock was put back: another goes on at once', async () => {
  await register(5);
  const id = await announce();
  await takeDueBroadcast(new Date(NOW.getTime() + 3_600_000));
  expect(await fanOut()).toEqual({ finished: 1, recipients: 5 });
  await expectSpread(id, 5);
});

test('a chunk that breaks off leaves nothing behind', async () => {
  await register(5);
  const id = await announce();
  const [run] = await Broadcasts.find().lean();
  if (!run) throw new Error('no run');
  const broken = inTransaction(async () => {
    await fanOutBatch(run, NOW);
    throw new Error('killed');
  });
  await expect(broken).rejects.toThrow('killed');
  expect(await rows(`announcement/${id}`)).toHaveLength(0);
  expect(await receipts(OFFICE).count()).toBe(0);
  await fanOut();
  await expectSpread(id, 5);
});

test('the same chunk by two workers at the same instant is entered once', async () => {
  await register(BATCH_SIZE + 3);
  const id = await announce();
  const [run] = await Broadcasts.find().lean();
  if (!run) throw new Error('no run');
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => inTransaction(() => fanOutBatch(run, NOW))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await rows(`announcement/${id}`)).toHaveLength(BATCH_SIZE);
  await fanOut();
  await expectSpread(id, BATCH_SIZE + 3);
});

test('four processes at the same instant enter several announcements once each', async () => {
  await register(BATCH_SIZE + 1);
  const ids = [await announce(), await announce(), await announce({ to: 'units', units: ['finance'] })];
  const done = await Promise.all([1, 2, 3, 4].map(() => fanOut()));
  expect(done.reduce((sum, { finished }) => sum + finished, 0)).toBe(3);
  for (const [index, id] of ids.entries()) {
    const sent = await rows(`announcement/${id}`);
    const expected = index === 2 ? Math.ceil((BATCH_SIZE + 1) / 2) : BATCH_SIZE + 1;
    expect(new Set(sent.map(({ to }) => to)).size).toBe(expected);
    expect(sent).toHaveLength(expected);
  }
});

test('one that fails does not hold back the others, and is reported', async () => {
  await register(2);
  const broken = await announce();
  await Broadcasts.collection.updateOne({}, { $set: { cursor: 'no id' } });
  const good = await announce();
  await expect(fanOut()).rejects.toThrow('1 announcements not fanned out');
  expect(await rows(`announcement/${broken}`)).toHaveLength(0);
  expect(await rows(`announcement/${good}`)).toHaveLength(2);
});

test('one cancelled between two chunks goes no further', async () => {
  await register(BATCH_SIZE + 3);
  const id = await announce();
  const [run] = await Broadcasts.find().lean();
  if (!run) throw new Error('no run');
  await inTransaction(() => fanOutBatch(run, NOW));
  const announcement = await load(id);
  await inTransaction(() => cancelAnnouncement({ ...by, office: OFFICE, announcement, isHeldUp: false }));
  expect(await fanOut(LATER)).toEqual({ finished: 0, recipients: 0 });
  expect(await rows(`announcement/${id}`)).toHaveLength(BATCH_SIZE);
  expect((await load(id)).state).toBe('cancelled');
});

test('a correction follows to the same people, whoever registered since, and what is nudged is the correction', async () => {
  await register(BATCH_SIZE + 3);
  const id = await announce();
  await fanOut();
  await people(OFFICE).deleteMany({ displayName: 'คนที่ 1' });
  await people(OFFICE).insert({
    lineUserId: `U9${hex(9, 31)}`,
    displayName: 'คนใหม่',
    grants: [{ role: 'executive', unit: null }],
    consent: { version: 1, at: NOW },
    reach: 'reachable',
    registeredAt: NOW,
  });
  const announcement = await load(id);
  await inTransaction(() => correctAnnouncement({ ...by, office: OFFICE, announcement, content, mentionAll: false }));
  await fanOut();
  expect(await rows(`announcement/${id}/v2`)).toHaveLength(BATCH_SIZE + 2);

  await receipts(OFFICE).updateMany({ version: 2, unit: 'finance' }, { $set: { acknowledgedAt: NOW } });
  const corrected = await load(id);
  expect(corrected).toMatchObject({ state: 'sent' });
  const nudge = { ...by, office: OFFICE, announcement: corrected, units: null };
  const plan = await planNudge({ ...nudge, isWaiting: false });
  await inTransaction(() => nudgeUnacknowledged({ ...nudge, plan }));
  const nudged = await fanOut();
  expect(nudged.recipients).toBe(plan.count);
  expect(await rows(`announcement/${id}/nudge/2026-11-20`)).toHaveLength(plan.count);
  expect(await announcements(OFFICE).count()).toBe(1);
});

test('looking when nothing is due is one look-up in the index of open passes', async () => {
  await register(3);
  await announce();
  await fanOut();
  const explained = await mongoose.connection
    .collection('announcement_runs')
    .find({ open: true, due: { $lte: NOW } })
    .sort({ due: 1 })
    .explain('executionStats');
  expect(JSON.stringify(explained.queryPlanner.winningPlan)).toContain('open_by_due');
  expect(explained.executionStats.totalDocsExamined).toBe(0);
});
