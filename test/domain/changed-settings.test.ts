import { mongo } from 'mongoose';
import { beginBroadcast, cancelBroadcasts, type NewBroadcast } from '../../src/domain/announcements/begin-broadcast';
import { officeId } from '../../src/domain/office-store';
import { saveOrganisation, setKeepsMisses, setPhotoLocation } from '../../src/domain/organisations/organisation.model';
import { changedOffice, inTransaction } from '../../src/domain/transaction';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const office = officeId('kham-muang');
const announcement = new mongo.ObjectId();
const run: NewBroadcast = { announcement, kind: 'nudge', version: 1, occasion: 'nudge/1', due: new Date(0) };
const ORGANISATION = {
  _id: office,
  name: 'คำม่วง',
  type: 'municipality',
  tambon: null,
  amphoe: null,
  province: null,
  units: [],
  roundDates: [],
};

test.each<[string, () => Promise<unknown>]>([
  ['a pass of an announcement', () => beginBroadcast(office, run)],
  ['passes called off', () => cancelBroadcasts(office, announcement)],
  ['the office itself', () => saveOrganisation(ORGANISATION)],
  ['whether photos keep their place', () => setPhotoLocation(office, true)],
  ['whether misses are kept', () => setKeepsMisses(office, true)],
])('%s is a change that somebody waits to hear of', async (_what, change) => {
  const changed = await inTransaction(async () => {
    await change();
    return changedOffice();
  });
  expect(changed).toBe(office);
});
