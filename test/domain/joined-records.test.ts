import { type OfficeId, officeId } from '../../src/domain/office-store';
import {
  type Organisation,
  organisationJoined,
  saveOrganisation,
} from '../../src/domain/organisations/organisation.model';
import { bindToOffice, boundOffice } from '../../src/domain/people/directory.model';
import { people, type StoredPerson } from '../../src/domain/people/person.model';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const ONE = officeId('kham-muang');
const OTHER = officeId('mueang-hong');
const JOINS = [people.joined('people', { lineUserId: 'U1' }), organisationJoined('organisations')];

interface Joined {
  people: StoredPerson[];
  organisations: Organisation[];
}

async function member(office: OfficeId, lineUserId: string): Promise<void> {
  await people(office).insert({
    lineUserId,
    displayName: office,
    grants: [],
    consent: { version: 1, at: new Date(0) },
    reach: 'reachable',
    registeredAt: new Date(0),
  });
}

test('records are joined of the office that a LINE id is bound to, and of no other', async () => {
  for (const office of [ONE, OTHER]) {
    const facts = { type: 'ทต.', tambon: null, amphoe: null, province: null, units: [], roundDates: [] };
    await saveOrganisation({ _id: office, name: office, ...facts });
    await member(office, 'U1');
    await member(office, 'U2');
  }
  await bindToOffice('U1', OTHER);
  const found = await boundOffice<Joined>('U1', JOINS);
  expect(found?.people.map(({ office, lineUserId }) => [office, lineUserId])).toEqual([[OTHER, 'U1']]);
  expect(found?.organisations.map(({ _id }) => _id)).toEqual([OTHER]);
});

test('an office that has none of them has none joined', async () => {
  await member(OTHER, 'U1');
  await bindToOffice('U1', ONE);
  expect(await boundOffice<Joined>('U1', JOINS)).toMatchObject({ people: [], organisations: [] });
});

test('nothing is found of a LINE id that is bound to no office', async () => {
  await member(ONE, 'U1');
  expect(await boundOffice<Joined>('U1', JOINS)).toBeNull();
});
