import { mongo } from 'mongoose';
import { type MessageKind, rowKey } from '../../../src/delivery/kinds';
import type { OutboxRow } from '../../../src/delivery/rows';
import { abilitiesOf } from '../../../src/domain/abilities/abilities-of';
import { theAnnouncement } from '../../../src/domain/abilities/things';
import { acknowledge } from '../../../src/domain/announcements/acknowledge';
import { type Announcement, announcements } from '../../../src/domain/announcements/announcement.model';
import { cancelAnnouncement } from '../../../src/domain/announcements/cancel-announcement';
import { correctAnnouncement } from '../../../src/domain/announcements/correct-announcement';
import { findAnnouncement } from '../../../src/domain/announcements/find-announcement';
import { nudgeUnacknowledged } from '../../../src/domain/announcements/nudge-unacknowledged';
import { planNudge } from '../../../src/domain/announcements/plan-nudge';
import { scheduleAnnouncement } from '../../../src/domain/announcements/schedule-announcement';
import { instantOf } from '../../../src/domain/calendar/dates';
import { officeId } from '../../../src/domain/office-store';
import { saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { inTransaction } from '../../../src/domain/transaction';
import { validateMessages } from '../../../src/line/checks/validate-messages';
import { messagesOf } from '../../../src/line/fixed-messages';
import {
  announcementItself,
  announcementNudge,
} from '../../../src/notifications/announcements/announcement-notifications';
import { fanOutBatch } from '../../../src/notifications/announcements/fan-out';
import { useDatabase } from '../../../src/testing/database';
import { outboxRows } from '../../../src/testing/outbox-rows';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = instantOf('2026-11-20', '10:00');
const SENDER = new mongo.ObjectId();
const content = { title: 'ประชุม', text: 'พรุ่งนี้ 9 โมง', link: 'https://www.example.go.th/', image: null };
const by = { office: OFFICE, by: SENDER, now: NOW, eventId: 'e' };

let announcement: Announcement;
beforeEach(async () => {
  await saveOrganisation({
    _id: OFFICE,
    name: 'เทศบาลตำบลคำม่วง',
    type: 'เทศบาลตำบล',
    tambon: null,
    amphoe: null,
    province: null,
    units: [],
    roundDates: [],
  } as never);
  for (const name of ['a', 'b']) {
    await people(OFFICE).insert({
      lineUserId: `U-${name}`,
      displayName: name,
      grants: [{ role: 'staff', unit: 'finance' }],
      consent: { version: 1, at: NOW },
      reach: 'reachable',
      registeredAt: NOW,
    });
  }
  const { broadcast } = await inTransaction(() =>
    scheduleAnnouncement({
      ...by,
      id: new mongo.ObjectId(),
      byRight: { role: 'admin', unit: null },
      content,
      within: null,
      audience: { to: 'everybody' },
      mentionAll: true,
      sendAt: NOW,
    }),
  );
  await inTransaction(() => fanOutBatch(broadcast, NOW));
  announcement = await findAnnouncement(OFFICE, String(broadcast.announcement));
});

const rowsOf = async (kind: string) => (await outboxRows({ kind })).sort((a, b) => a.to.localeCompare(b.to));
async function prepared(rows: OutboxRow[], kind: MessageKind = announcementItself) {
  const answers = await kind.prepare(OFFICE, rows, NOW);
  return rows.map((row) => answers.get(rowKey(row)));
}

test('everybody gets the same messages, and LINE takes them', async () => {
  const [first, second] = await prepared(await rowsOf('announcement'));
  expect(first).toEqual(second);
  if (!first || !('send' in first)) throw new Error('nothing is sent');
  expect(validateMessages(first.send, 'multicast')).toEqual([]);
  expect(JSON.stringify(first.send)).not.toContain('mention');
});

test('a group is mentioned as a whole, in a message that LINE takes', async () => {
  const [row] = await rowsOf('announcement');
  if (!row) throw new Error('no row');
  const [first] = await prepared([{ ...row, person: null, to: 'C-group' }]);
  if (!first || !('send' in first)) throw new Error('nothing is sent');
  expect(validateMessages(messagesOf(first.send), 'push')).toEqual([]);
  expect(messagesOf(first.send)[0]).toMatchObject({ type: 'textV2' });
});

test('what is corrected before it went out is covered by the correction', async () => {
  await inTransaction(() =>
    correctAnnouncement({ ...by, announcement, content: { ...content, text: 'เลื่อน' }, mentionAll: true }),
  );
  expect(await prepared(await rowsOf('announcement'))).toEqual([{ drop: 'superseded' }, { drop: 'superseded' }]);
});

test('what is cancelled, or not there, is dropped', async () => {
  const rows = await rowsOf('announcement');
  await announcements(OFFICE).updateOne({ _id: announcement._id }, { $set: { state: 'sending' } });
  await inTransaction(() => cancelAnnouncement({ ...by, announcement, isHeldUp: false }));
  expect(await prepared(rows)).toEqual([{ drop: 'cancelled' }, { drop: 'cancelled' }]);
  await announcements(OFFICE).deleteMany({});
  expect(await prepared(rows)).toEqual([{ drop: 'cancelled' }, { drop: 'cancelled' }]);
});

test('who acknowledges while the nudge waits to go out gets none', async () => {
  const nudge = { ...by, announcement, units: null };
  const broadcast = await inTransaction(async () =>
    nudgeUnacknowledged({ ...nudge, plan: await planNudge({ ...nudge, isWaiting: false }) }),
  );
  await inTransaction(() => fanOutBatch(broadcast, NOW));
  const person = await people(OFFICE).findOne({ lineUserId: 'U-a' });
  if (!person) throw new Error('nobody');
  await inTransaction(() =>
    acknowledge({ office: OFFICE, announcement: announcement._id, version: 1, person, group: null, now: NOW }),
  );
  const [a, b] = await prepared(await rowsOf('announcement.nudge'), announcementNudge);
  expect(a).toEqual({ drop: 'nothing_due' });
  if (!b || !('send' in b)) throw new Error('nothing is sent');
  expect(validateMessages(b.send, 'multicast')).toEqual([]);
  expect(JSON.stringify(b.send)).toContain('คุณยังไม่ได้กดรับทราบ');
});

test('nobody is nudged while some have not got it yet', async () => {
  await expect(planNudge({ ...by, announcement, units: null, isWaiting: true })).rejects.toMatchObject({
    code: 'not_sent_yet',
  });
});

test('two presses at the same moment are one acknowledgement', async () => {
  const person = await people(OFFICE).findOne({ lineUserId: 'U-a' });
  if (!person) throw new Error('nobody');
  const press = () =>
    inTransaction(() =>
      acknowledge({ office: OFFICE, announcement: announcement._id, version: 1, person, group: null, now: NOW }),
    );
  const pressed = await Promise.all([press(), press(), press()]);
  expect(pressed.filter(({ isFirst }) => isFirst)).toHaveLength(1);
});

test('who was not sent it may not acknowledge it', async () => {
  const stranger = { _id: new mongo.ObjectId(), grants: [{ role: 'staff' as const, unit: 'works' }] };
  const press = inTransaction(() =>
    acknowledge({
      office: OFFICE,
      announcement: announcement._id,
      version: 1,
      person: stranger,
      group: null,
      now: NOW,
    }),
  );
  await expect(press).rejects.toMatchObject({ code: 'not_to_you' });
});

test.each([
  ['its sender while the rights are the same', SENDER, 'supervisor', 'finance', ['finance'], 'sent', true],
  ['its sender who was moved to another unit', SENDER, 'supervisor', 'works', ['finance'], 'sent', false],
  ['the same, while it waits for its time', SENDER, 'supervisor', 'works', ['finance'], 'scheduled', true],
  ['its sender who is a head no more', SENDER, 'staff', 'finance', ['finance'], 'sent', false],
  ['another head of the same unit', new mongo.ObjectId(), 'supervisor', 'finance', ['finance'], 'scheduled', false],
  ['an executive', new mongo.ObjectId(), 'executive', null, ['finance'], 'sent', true],
  ['an admin', new mongo.ObjectId(), 'admin', null, null, 'sent', true],
  ['a head who was an admin when sending to the whole office', SENDER, 'supervisor', 'finance', null, 'sent', false],
] as const)('who may follow it up: %s', (_name, id, role, unit, within, state, expected) => {
  const person = { _id: id, grants: [{ role, unit }] };
  const thing = theAnnouncement({ by: SENDER, within, state, audience: { to: 'everybody' } });
  expect(abilitiesOf(person, thing).manage).toBe(expected);
});
