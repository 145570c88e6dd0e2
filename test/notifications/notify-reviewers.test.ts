import { mongo } from 'mongoose';
import { Outbox } from '../../src/delivery/outbox.model';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { notifyReviewers } from '../../src/notifications/reviews/notify-reviewers';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const office = officeId('kham-muang');
const NOW = new Date('2027-03-24T02:00:00Z');
const [FIRST, SECOND] = [`U${'1'.repeat(32)}`, `U${'2'.repeat(32)}`];

type Measure = Parameters<typeof notifyReviewers>[1];
const measure = { fiscalYear: 2570, num: 2, units: ['clerk_office'], rounds: ['6m', '12m'] } as unknown as Measure;

beforeEach(async () => {
  for (const lineUserId of [FIRST, SECOND]) {
    await people(office).insert({
      lineUserId,
      displayName: 'หัวหน้า',
      fullName: 'หัวหน้า',
      grants: [{ role: 'supervisor', unit: 'clerk_office' }],
      consent: { version: 1, at: NOW },
      reach: 'reachable',
      registeredAt: NOW,
    } as never);
  }
});

const occasionsFor = async (to: string): Promise<string[]> =>
  (await Outbox.find({ to }).sort({ _id: 1 }).lean().exec()).map(({ occasion }) => occasion);
const goesOut = (to: string) =>
  Outbox.updateMany({ to }, { $set: { state: 'sent', closedAt: NOW }, $unset: { open: true } }).exec();
const tell = (now = NOW) => notifyReviewers(office, measure, [new mongo.ObjectId()], now);

test('a reviewer is told once while it waits, and again once it has gone out, however often that was', async () => {
  for (let time = 1; time <= 11; time++) {
    await tell();
    await goesOut(FIRST);
  }
  expect((await occasionsFor(FIRST)).map((one) => one.split('/').at(-1))).toEqual(
    Array.from({ length: 11 }, (_, index) => String(index + 1)),
  );
  expect(await occasionsFor(SECOND)).toEqual(['review/waiting/2027-03-24/1']);
});

test('what waits since the day before is not said twice, and a new day counts anew', async () => {
  await tell();
  await tell();
  await goesOut(FIRST);
  await tell(new Date('2027-03-25T02:00:00Z'));
  expect(await occasionsFor(FIRST)).toEqual(['review/waiting/2027-03-24/1', 'review/waiting/2027-03-25/1']);
  expect(await occasionsFor(SECOND)).toEqual(['review/waiting/2027-03-24/1']);
});
