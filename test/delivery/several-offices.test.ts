import mongoose, { mongo } from 'mongoose';
import type { Envelope } from '../../src/delivery';
import { lookAhead } from '../../src/delivery/look-ahead';
import { envelopes } from '../../src/delivery/outbox.model';
import { prepareEnvelopes } from '../../src/delivery/prepare-envelopes';
import { recordsWith } from '../../src/domain/all-offices';
import { scheduleAnnouncement } from '../../src/domain/announcements/schedule-announcement';
import { instantOf } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { inTransaction } from '../../src/domain/transaction';
import { silentLog } from '../../src/log';
import { announcementItself } from '../../src/notifications/announcements/announcement-notifications';
import { fanOutBatch } from '../../src/notifications/announcements/fan-out';
import { useCommands } from '../../src/testing/commands';
import { Crowd } from '../../src/testing/crowd';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const commands = useCommands();

const NOW = instantOf('2027-02-10', '10:00');
const KINDS = new Map([[announcementItself.kind, announcementItself]]);
const ANNOUNCEMENTS = 2;

let crowd: Crowd;
/** An announcement is one envelope of an office; the batch has two of each of three. */
let batch: Envelope[];
beforeEach(async () => {
  crowd = new Crowd(3, 4, '2027-02-10');
  await crowd.store();
  for (const office of crowd.offices) {
    for (let time = 0; time < ANNOUNCEMENTS; time++) {
      const { broadcast } = await inTransaction(() =>
        scheduleAnnouncement({
          office,
          id: new mongo.ObjectId(),
          by: new mongo.ObjectId(),
          byRight: { role: 'admin', unit: null },
          content: { title: null, text: `ประกาศของ ${office}`, link: null, image: null },
          within: null,
          audience: { to: 'everybody' },
          mentionAll: false,
          sendAt: NOW,
          now: NOW,
          eventId: `${office}-${time}`,
        }),
      );
      await inTransaction(() => fanOutBatch(broadcast, NOW));
    }
  }
  batch = await envelopes().find().toArray();
});

const ahead = () => lookAhead(batch, KINDS, NOW, silentLog);
const member = (at: number) => {
  const one = crowd.members[at];
  if (!one) throw new Error('four are in each office');
  return one;
};

test('a batch is written as each office by itself would be, in as many questions as one', async () => {
  expect(batch).toHaveLength(3 * ANNOUNCEMENTS);
  const alone = await prepareEnvelopes(batch, KINDS, NOW, silentLog);
  commands();
  expect(await prepareEnvelopes(batch, KINDS, NOW, silentLog, await ahead())).toEqual(alone);
  expect(commands().others.sort()).toEqual(['announcements.find', 'organisations.find', 'people.aggregate']);
  expect(
    alone.written.map(({ envelope, texts }) => JSON.stringify(texts).includes(`ประกาศของ ${envelope.office}`)),
  ).toEqual(batch.map(() => true));
});

test('who left, blocked the bot or wants no notifications is left out of their office’s envelopes, and nobody else', async () => {
  const [blocked, quiet, left] = [member(0), member(1), member(4)];
  await people(blocked.office).updateOne({ _id: blocked._id }, { $set: { reach: 'blocked' } });
  await people(quiet.office).updateOne({ _id: quiet._id }, { $set: { quietSince: NOW } });
  await people(left.office).deleteMany({ _id: left._id });
  const known = await ahead();
  expect([...known.reachable]).toEqual([crowd.offices[2]]);
  const { written } = await prepareEnvelopes(batch, KINDS, NOW, silentLog, known);
  const reasons = written.map(({ envelope: { office, to }, excluded }) => [
    office,
    excluded.map(({ at, reason }) => `${to[at]} ${reason}`).sort(),
  ]);
  const expected = [
    [`${blocked.lineUserId} blocked`, `${quiet.lineUserId} quiet`].sort(),
    [`${left.lineUserId} left`],
    [],
  ];
  expect(reasons).toEqual(batch.map(({ office }) => [office, expected[crowd.offices.indexOf(office)]]));
});

test('whoever is in one envelope of an office only is looked at as well', async () => {
  const [office] = crowd.offices;
  const [first, second] = batch.filter((one) => one.office === office);
  if (!first || !second) throw new Error('each office has two');
  const last = second.people.at(-1);
  first.people = first.people.slice(0, 3);
  second.people = second.people.slice(1);
  expect(await ahead()).toMatchObject({ reachable: new Set(crowd.offices) });
  await people(member(0).office).updateOne({ _id: last as mongo.ObjectId }, { $set: { reach: 'blocked' } });
  expect(await ahead()).toMatchObject({ reachable: new Set(crowd.offices.slice(1)) });
});

test('an office whose messages cannot be written holds back no other', async () => {
  await mongoose.connection.collection<{ _id: string }>('organisations').deleteOne({ _id: member(0).office });
  const { written, faulty } = await prepareEnvelopes(batch, KINDS, NOW, silentLog, await ahead());
  expect(faulty.map(({ office }) => office)).toEqual(Array.from({ length: ANNOUNCEMENTS }, () => member(0).office));
  expect(written).toHaveLength(2 * ANNOUNCEMENTS);
});

test('a record is given under its own office only', async () => {
  const mine = member(0);
  const asked = [
    { office: mine.office, id: mine._id },
    { office: member(4).office, id: member(8)._id },
    { office: officeId('no-such-office'), id: mine._id },
  ];
  expect((await recordsWith('Person', asked)).map(({ _id }) => _id)).toEqual([mine._id]);
});
