import mongoose, { mongo } from 'mongoose';
import { handovers } from '../../src/domain/handovers/handover.model';
import { officeId } from '../../src/domain/office-store';
import { people } from '../../src/domain/people/person.model';
import { silentLog } from '../../src/log';
import { standInsEndWithinAYear } from '../../src/operations/migrations/0003-stand-ins-end-within-a-year';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const office = officeId('sample');
const FINANCE = { role: 'staff' as const, unit: 'finance_division' };
const OWN = { role: 'staff' as const, unit: 'clerk_office' };

async function standIn(startsOn: string, endsOn: string, state: 'active' | 'ended' = 'active') {
  const to = await people(office).insert({
    lineUserId: `U${startsOn}${endsOn}`,
    displayName: null,
    grants: [OWN, { ...FINANCE, until: endsOn }],
    consent: { version: 1, at: new Date(0) },
    reach: 'reachable',
    registeredAt: new Date(0),
  });
  const handover = await handovers(office).insert({
    kind: 'stand_in',
    from: new mongo.ObjectId(),
    to: to._id,
    grants: [FINANCE],
    startsOn,
    endsOn,
    state,
    eventId: `${startsOn}${endsOn}`,
    offeredAt: new Date(0),
  });
  return async () => [
    (await handovers(office).findOne({ _id: handover._id }))?.endsOn,
    (await people(office).findOne({ _id: to._id }))?.grants,
  ];
}

const db = () => mongoose.connection.db as unknown as mongo.Db;

test('a stand-in without end, and the rights it gave, end within a year; others stay as they are', async () => {
  const endless = await standIn('2027-03-31', '2099-12-31');
  const year = await standIn('2027-03-31', '2028-03-29');
  const over = await standIn('2020-01-01', '2026-01-01', 'ended');
  await standInsEndWithinAYear.up(db(), silentLog);
  expect(await endless()).toEqual(['2028-03-29', [OWN, { ...FINANCE, until: '2028-03-29' }]]);
  expect(await year()).toEqual(['2028-03-29', [OWN, { ...FINANCE, until: '2028-03-29' }]]);
  expect(await over()).toEqual(['2026-01-01', [OWN, { ...FINANCE, until: '2026-01-01' }]]);
  expect(await standInsEndWithinAYear.again?.(db(), new Date(0))).toBe(0);
});

test('one that the version before agrees on meanwhile is put right later', async () => {
  await standInsEndWithinAYear.up(db(), silentLog);
  const late = await standIn('2027-04-01', '2030-01-01');
  expect(await standInsEndWithinAYear.again?.(db(), new Date(0))).toBe(1);
  expect(await late()).toEqual(['2028-03-30', [OWN, { ...FINANCE, until: '2028-03-30' }]]);
});
