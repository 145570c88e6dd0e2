import { officeId } from '../../../src/domain/office-store';
import { saveOrganisation } from '../../../src/domain/organisations/organisation.model';
import { people } from '../../../src/domain/people/person.model';
import { removeGrant } from '../../../src/domain/people/remove-grant';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const office = officeId('kham-muang');
const now = new Date('2026-11-20T03:00:00Z');
const grant = { role: 'admin' as const, unit: null };

const addAdmin = (lineUserId: string) =>
  people(office).insert({
    lineUserId,
    displayName: null,
    grants: [grant],
    consent: { version: 1, at: now },
    reach: 'reachable',
    registeredAt: now,
  });

test('two admins who remove each other at the same moment leave one of them', async () => {
  await saveOrganisation({
    _id: office,
    name: 'เทศบาล',
    type: 'subdistrict_municipality',
    units: [],
    roundDates: [],
    tambon: null,
    amphoe: null,
    province: null,
  });
  const [one, other] = [await addAdmin('U1'), await addAdmin('U2')];
  const remove = (person: typeof one, by: typeof one) =>
    inTransaction(() =>
      removeGrant({ office, person: person._id, grant, by: by._id, now, eventId: `by ${by.lineUserId}` }),
    );

  const results = await Promise.allSettled([remove(one, other), remove(other, one)]);

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await people(office).count({ 'grants.role': 'admin' })).toBe(1);
});
