import { assignments } from '../../src/domain/assignments/assignment.model';
import { measures } from '../../src/domain/measures/measure.model';
import { measuresOfPlan } from '../../src/domain/measures/plan';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import { findOrganisation, saveOrganisation, setHolidays } from '../../src/domain/organisations/organisation.model';
import { readingOnly } from '../../src/domain/reading-only';
import { revisionsOf } from '../../src/domain/revision.model';
import { inTransaction, noteRevision } from '../../src/domain/transaction';
import { useCommands } from '../../src/testing/commands';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const commands = useCommands();

const office = officeId('kham-muang');
const YEAR = 2570;
const revisionOf = async (of: OfficeId) => (await revisionsOf([of]))[0] ?? null;

beforeEach(async () => {
  const facts = { name: 'ทต.', type: 'ทต.', tambon: null, amphoe: null, province: null, units: [], roundDates: [] };
  await saveOrganisation({ _id: office, ...facts });
  const measure = { fiscalYear: YEAR, num: 1, title: 'ชื่อเดิม', units: ['clerk_office'], rounds: ['6m'] };
  await measures(office).insert(measure as never);
});

/** As an event with a transaction: under the revision of its own snapshot. */
const inEvent = <T>(work: () => Promise<T>): Promise<T> =>
  inTransaction(async () => {
    noteRevision(office, (await revisionOf(office)) ?? '');
    commands();
    return work();
  });

const title = async () => (await measuresOfPlan(office, YEAR))[0]?.title;
const rename = (to: string) => measures(office).updateOne({ num: 1 }, { $set: { title: to } });
const asked = () => commands().inTransactions.filter((one) => /\.(find|aggregate)$/.test(one));

test.each<[string, () => Promise<unknown>]>([
  ['the plan', title],
  ['who is assigned', () => assignments(office).find({})],
  ['the office', () => findOrganisation(office)],
])('%s: one transaction asks, the next ones are given it while nothing changes', async (_what, read) => {
  const first = await inEvent(read);
  expect(asked()).toHaveLength(1);
  expect(await inEvent(read)).toEqual(first);
  expect(asked()).toEqual([]);
});

test('what it has written itself it reads as it wrote it, and asks from then on', async () => {
  await inEvent(title);
  const seen = await inEvent(async () => {
    const before = await title();
    await rename('ชื่อใหม่');
    return [before, await title()];
  });
  expect(seen).toEqual(['ชื่อเดิม', 'ชื่อใหม่']);
  expect(await inEvent(title)).toBe('ชื่อใหม่');
});

test('the office as it wrote it, too; and what was rolled back is kept for nobody', async () => {
  const names = async () => (await findOrganisation(office))?.holidays?.map(({ name }) => name);
  await inEvent(names);
  const failing = inEvent(async () => {
    await setHolidays(office, [{ on: '2027-01-04', name: 'วันหยุด' }]);
    await rename('ชื่อใหม่');
    // As when somebody is looked up again in the same event.
    noteRevision(office, (await revisionOf(office)) ?? '');
    expect([await names(), await title()]).toEqual([['วันหยุด'], 'ชื่อใหม่']);
    throw new Error('not this time');
  });
  await expect(failing).rejects.toThrow('not this time');
  expect(await inEvent(async () => [await names(), await title()])).toEqual([undefined, 'ชื่อเดิม']);
});

test('what was read outside of a transaction may be newer than its revision: no transaction is given it', async () => {
  const revision = (await revisionOf(office)) ?? '';
  const read = () => {
    noteRevision(office, revision);
    return title();
  };
  await readingOnly(read, (error) => {
    throw error;
  });
  await inEvent(title);
  expect(asked()).toHaveLength(1);
});
