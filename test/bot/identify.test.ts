import { identifyPerson } from '../../src/bot/identify';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { bindToOffice, unbind } from '../../src/domain/people/directory.model';
import { people } from '../../src/domain/people/person.model';
import { readingOnly } from '../../src/domain/reading-only';
import { inboxCollection } from '../../src/line/inbox';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const ONE = officeId('kham-muang');
const OTHER = officeId('mueang-hong');
const NOW = new Date('2026-11-30T03:00:00Z');

beforeEach(async () => {
  for (const office of [ONE, OTHER]) {
    const facts = { type: 'ทต.', tambon: null, amphoe: null, province: null, units: [], roundDates: [] };
    await saveOrganisation({ _id: office, name: office, ...facts });
  }
});

/** A person that both offices know, as after a move; the directory says to which they belong. */
async function member(lineUserId: string, office: OfficeId): Promise<void> {
  for (const each of [ONE, OTHER]) {
    await people(each).insert({
      lineUserId,
      displayName: `${lineUserId} ${each}`,
      grants: [],
      consent: { version: 1, at: new Date(0) },
      reach: 'reachable',
      registeredAt: new Date(0),
    });
  }
  await bindToOffice(lineUserId, office);
}

/** Who some people are that write at the same time, and only ask. */
async function identified(...ids: string[]) {
  const read = await readingOnly(
    () => Promise.all(ids.map((id) => identifyPerson(id, id, NOW))),
    () => undefined,
  );
  return read?.result.map((who) => who && [who.person.displayName, who.organisation._id]);
}

test('people of several offices who write at the same time are each of their own, whatever was known of them before', async () => {
  await member('U1', ONE);
  await member('U2', OTHER);
  const known = [['U1 kham-muang', ONE], ['U2 mueang-hong', OTHER], null, ['U1 kham-muang', ONE]];
  for (let time = 0; time < 2; time++) expect(await identified('U1', 'U2', 'U3', 'U1')).toEqual(known);
  await unbind('U1');
  expect(await identified('U1', 'U2')).toEqual([null, known[1]]);
  await bindToOffice('U1', OTHER);
  expect(await identified('U1')).toEqual([['U1 mueang-hong', OTHER]]);
  expect(await identified('U2', 'U1')).toEqual([known[1], ['U1 mueang-hong', OTHER]]);
});

test('in a group, too, what the person was shown just now stands last before it is stored, unless somebody was shown something later', async () => {
  await member('U4', ONE);
  const shownAt = (second: number) => ({ chat: 'G1', until: new Date(NOW.getTime() + second * 1_000), buttons: [] });
  const done = { at: 0, receivedAt: NOW, state: 'done' as const, tries: 0 };
  const answered = async () => {
    const last = { eventId: 'own', shown: shownAt(2) };
    const read = await readingOnly(
      () => identifyPerson('U4', 'G1', NOW, last),
      () => undefined,
    );
    return read?.result?.answered?.eventId;
  };
  await inboxCollection().insertOne({ _id: 'before', ...done, shown: shownAt(1) });
  expect(await answered()).toBe('own');
  await inboxCollection().insertOne({ _id: 'later', ...done, shown: shownAt(3) });
  expect(await answered()).toBe('later');
});
