import { mongo } from 'mongoose';
import type { Audience, Within } from '../../../src/domain/announcements/audience';
import { countReach } from '../../../src/domain/announcements/count-reach';
import { receipts } from '../../../src/domain/announcements/receipt.model';
import { recipientsOf } from '../../../src/domain/announcements/recipients';
import { instantOf } from '../../../src/domain/calendar/dates';
import { measures } from '../../../src/domain/measures/measure.model';
import { officeId } from '../../../src/domain/office-store';
import { groups } from '../../../src/domain/organisations/group.model';
import { ALL_UNITS, type Organisation, saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = instantOf('2026-11-20', '10:00');
const unit = (key: string, group = false) => ({ key, name: key, aliases: [], group });
const ORGANISATION = {
  _id: OFFICE,
  name: 'เทศบาลตำบลคำม่วง',
  type: 'เทศบาลตำบล',
  tambon: null,
  amphoe: null,
  province: null,
  units: [unit('finance'), unit('works'), unit('executives', true), unit(ALL_UNITS, true)],
  roundDates: [],
} as unknown as Organisation;

const PEOPLE: Record<string, Grant[]> = {
  clerk: [{ role: 'staff', unit: 'finance' }],
  head: [{ role: 'supervisor', unit: 'finance' }],
  builder: [{ role: 'staff', unit: 'works' }],
  both: [
    { role: 'staff', unit: 'finance' },
    { role: 'supervisor', unit: 'works' },
  ],
  mayor: [{ role: 'executive', unit: null }],
  admin: [{ role: 'admin', unit: null }],
};

beforeEach(async () => {
  await saveOrganisation(ORGANISATION);
  await people(OFFICE).insertMany(
    Object.entries(PEOPLE).map(([name, grants]) => ({
      lineUserId: `U-${name}`,
      displayName: name,
      grants,
      consent: { version: 1, at: NOW },
      reach: 'reachable' as const,
      registeredAt: NOW,
    })),
  );
  await people(officeId('bang-rak')).insert({
    lineUserId: 'U-other',
    displayName: 'other',
    grants: [{ role: 'staff', unit: 'finance' }],
    consent: { version: 1, at: NOW },
    reach: 'reachable',
    registeredAt: NOW,
  });
});

/** The names of those who get it, read in pages of two; the count of the preview must say the same number. */
async function who(audience: Audience, within: Within = null): Promise<string[]> {
  const names: string[] = [];
  let after: mongo.ObjectId | null = null;
  do {
    const page = await recipientsOf(ORGANISATION, OFFICE, { audience, within }, { after, limit: 2 }, NOW);
    names.push(...page.recipients.map((one) => ('lineUserId' in one ? one.lineUserId.slice(2) : one.lineGroupId)));
    after = page.next;
  } while (after);
  const reach = await countReach(ORGANISATION, OFFICE, { audience, within }, NOW);
  expect(reach.people + reach.groups.length).toBe(names.length);
  return names.sort();
}

async function addMeasure(num: number, units: string[]): Promise<void> {
  await measures(OFFICE).insert({
    fiscalYear: 2570,
    num,
    title: `มาตรการ ${num}`,
    guidelines: [],
    procedures: [],
    units,
    period: null,
    followUp: [],
    rounds: ['6m', '12m'],
    dueOn: {},
    indicators: [],
    items: [],
    carriedFrom: null,
    group: null,
    result: null,
  });
}

test.each<[string, Audience, Within, string[]]>([
  ['everybody', { to: 'everybody' }, null, ['admin', 'both', 'builder', 'clerk', 'head', 'mayor']],
  ['everybody within a unit', { to: 'everybody' }, ['finance'], ['both', 'clerk', 'head']],
  ['a unit', { to: 'units', units: ['works'] }, null, ['both', 'builder']],
  [
    'two units, one person in both once',
    { to: 'units', units: ['works', 'finance'] },
    null,
    ['both', 'builder', 'clerk', 'head'],
  ],
  ['a unit beyond the rights', { to: 'units', units: ['works'] }, ['finance'], []],
  ['a role', { to: 'roles', roles: ['supervisor'] }, null, ['both', 'head']],
  ['a role within a unit: that very right in that unit', { to: 'roles', roles: ['supervisor'] }, ['finance'], ['head']],
  ['roles of the whole office', { to: 'roles', roles: ['executive', 'admin'] }, null, ['admin', 'mayor']],
])('%s', async (_name, audience, within, expected) => {
  expect(await who(audience, within)).toEqual(expected);
});

describe('those who have not reported', () => {
  const audience = { to: 'not_reported', fiscalYear: 2570, round: '6m' } as const;

  test('are the staff and heads of the units that owe a measure', async () => {
    await addMeasure(1, ['finance']);
    expect(await who(audience)).toEqual(['both', 'clerk', 'head']);
    expect(await who(audience, ['works'])).toEqual([]);
  });

  test('are those of every unit while a measure of every unit is owed, but not executives', async () => {
    await addMeasure(1, [ALL_UNITS]);
    expect(await who(audience)).toEqual(['both', 'builder', 'clerk', 'head']);
    expect(await who(audience, ['works'])).toEqual(['both', 'builder']);
  });

  test('are nobody where there is no plan', async () => {
    expect(await who(audience)).toEqual([]);
    expect(await reports(OFFICE).count()).toBe(0);
  });
});

test('those who have not acknowledged an announcement that is not there are nobody', async () => {
  expect(await who({ to: 'not_acknowledged', announcement: String(new mongo.ObjectId()) })).toEqual([]);
  expect(await receipts(OFFICE).count()).toBe(0);
});

test('groups: linked ones, within the rights; one that wants no notifications is not counted as reached', async () => {
  const linkedBy = new mongo.ObjectId();
  await groups(OFFICE).insertMany([
    { lineGroupId: 'C-finance', unit: 'finance', state: 'linked', linkedBy, linkedAt: NOW },
    { lineGroupId: 'C-works', unit: 'works', state: 'linked', linkedBy, linkedAt: NOW },
    { lineGroupId: 'C-left', unit: 'finance', state: 'left', linkedBy, linkedAt: NOW },
  ]);
  const audience: Audience = { to: 'groups', groups: ['C-finance', 'C-works', 'C-left'] };
  expect(await who(audience)).toEqual(['C-finance', 'C-works']);
  expect(await who(audience, ['finance'])).toEqual(['C-finance']);
  await groups(OFFICE).updateOne({ lineGroupId: 'C-works' }, { $set: { quietSince: NOW } });
  const reach = await countReach(ORGANISATION, OFFICE, { audience, within: null }, NOW);
  expect(reach).toMatchObject({ groups: ['C-finance'], quietGroups: 1 });
});
