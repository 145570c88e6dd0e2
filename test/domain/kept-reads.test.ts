import mongoose from 'mongoose';
import { CLIENT_OPTIONS } from '../../src/database/client-options';
import { assessments } from '../../src/domain/assessments/assessment.model';
import { assignments } from '../../src/domain/assignments/assignment.model';
import { measures } from '../../src/domain/measures/measure.model';
import { measuresOfPlan } from '../../src/domain/measures/plan';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import {
  findOrganisation,
  saveOrganisation,
  setHolidays,
  setPhotoLocation,
} from '../../src/domain/organisations/organisation.model';
import { readingOnly } from '../../src/domain/reading-only';
import { revisionsOf } from '../../src/domain/revision.model';
import { inTransaction, noteRevision } from '../../src/domain/transaction';
import { useCommands } from '../../src/testing/commands';
import { testDatabaseUri, useDatabase } from '../../src/testing/database';

useDatabase();
const commands = useCommands();

const office = officeId('kham-muang');
const YEAR = 2570;

beforeEach(async () => {
  const facts = { name: 'ทต.', type: 'ทต.', tambon: null, amphoe: null, province: null, units: [], roundDates: [] };
  await saveOrganisation({ _id: office, ...facts });
  await measures(office).insert({
    fiscalYear: YEAR,
    num: 1,
    title: 'ชื่อเดิม',
    units: ['clerk_office'],
    rounds: ['6m'],
  } as never);
});

/** Reads as an event does that only reads: under the revision that stands when it begins. */
async function reads<T>(ask: (office: OfficeId) => Promise<T>, of = office): Promise<T> {
  const [revision] = await revisionsOf([of]);
  commands();
  const read = await readingOnly(
    () => {
      if (revision) noteRevision(of, revision);
      return ask(of);
    },
    (error) => {
      throw error;
    },
  );
  if (!read) throw new Error('It wrote');
  return read.result;
}
const title = async () => (await reads((one) => measuresOfPlan(one, YEAR))).find(({ num }) => num === 1)?.title;
const rename = (name: string) => measures(office).updateOne({ fiscalYear: YEAR, num: 1 }, { $set: { title: name } });

test.each<[string, (of: OfficeId) => Promise<unknown>]>([
  ['the plan', (of) => measuresOfPlan(of, YEAR)],
  ['assessments', (of) => assessments(of).find({})],
  ['who is assigned', (of) => assignments(of).find({})],
  ['the office', findOrganisation],
])('%s: read from the database once while nothing changes', async (_what, ask) => {
  const first = await reads(ask);
  expect(commands().others).toHaveLength(1);
  expect(await reads(ask)).toEqual(first);
  expect(commands().others).toEqual([]);
  // Where it is not known which state this is, and in a transaction, it is asked.
  expect(await ask(office)).toEqual(first);
  await inTransaction(() => ask(office));
  expect(commands()).toMatchObject({ others: { length: 1 }, inTransactions: { length: 2 } });
});

test.each<[string, () => Promise<unknown>]>([
  ['outside of a transaction', () => rename('ชื่อใหม่')],
  ['in a transaction', () => inTransaction(() => rename('ชื่อใหม่'))],
  ['with another change of the office', () => inTransaction(() => setHolidays(office, []).then(() => rename('ชื่อใหม่')))],
])('what was written %s is read at once', async (_how, write) => {
  expect(await title()).not.toBe('ชื่อใหม่');
  await write();
  expect(await title()).toBe('ชื่อใหม่');
});

test('what was rolled back was never there, and what is kept stays', async () => {
  const before = await title();
  const failing = inTransaction(async () => {
    await rename('ชื่อใหม่');
    throw new Error('not this time');
  });
  await expect(failing).rejects.toThrow('not this time');
  expect(await title()).toBe(before);
  expect(commands().others).toEqual([]);
});

test('settings of the office are read at once, too', async () => {
  expect(await reads(findOrganisation)).not.toMatchObject({ keepPhotoLocation: true });
  await setPhotoLocation(office, true);
  expect(await reads(findOrganisation)).toMatchObject({ keepPhotoLocation: true });
});

test('another process with a connection of its own changes it: the next who asks is told', async () => {
  const before = await title();
  const theirs = await otherProcess();
  try {
    await theirs.measures(office).updateOne({ fiscalYear: YEAR, num: 1 }, { $set: { title: 'ของอีกเครื่อง' } });
    expect(await title()).toBe('ของอีกเครื่อง');
    await theirs.measures(office).updateOne({ fiscalYear: YEAR, num: 1 }, { $set: { title: before ?? '' } });
    expect(await title()).toBe(before);
  } finally {
    await theirs.mongoose.disconnect();
  }
});

test('what is kept cannot be changed by who reads it, nor does one office get what is another’s', async () => {
  const [first] = await reads((one) => measuresOfPlan(one, YEAR));
  expect(() => Object.assign(first ?? {}, { title: 'x' })).toThrow(TypeError);
  expect(await readUnder(officeId('nong-bua'), (one) => measuresOfPlan(one, YEAR))).toEqual({ result: [] });
});

test('a question that failed is asked again', async () => {
  jest.spyOn(mongoose.Query.prototype, 'exec').mockRejectedValueOnce(new Error('away'));
  await expect(title()).rejects.toThrow('away');
  expect(await title()).toBeDefined();
});

test('no more than fifty offices are kept, those that were asked about last', async () => {
  const ask = (of: OfficeId) => assessments(of).find({});
  await reads(ask);
  for (let count = 0; count < 50; count++) await readUnder(officeId(`office-${count}`), ask);
  await reads(ask);
  expect(commands().others).toHaveLength(1);
});

/** Reads of an office that has no records. */
const readUnder = (of: OfficeId, ask: (of: OfficeId) => Promise<unknown>) =>
  readingOnly(
    () => {
      noteRevision(of, 'some');
      return ask(of);
    },
    () => undefined,
  );

/** The same code once more, loaded anew: it shares nothing with this one but the database. */
async function otherProcess() {
  const load = async () => {
    const other = await import('mongoose');
    await other.default.connect(testDatabaseUri(), { ...CLIENT_OPTIONS, dbName: mongoose.connection.name });
    return { mongoose: other.default, ...(await import('../../src/domain/measures/measure.model')) };
  };
  let loaded: Awaited<ReturnType<typeof load>> | undefined;
  await jest.isolateModulesAsync(async () => {
    loaded = await load();
  });
  if (!loaded) throw new Error('Nothing was loaded');
  if (loaded.mongoose === mongoose) throw new Error('It is the same process');
  return loaded;
}
