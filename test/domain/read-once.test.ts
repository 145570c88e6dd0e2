import mongoose, { mongo } from 'mongoose';
import { measures } from '../../src/domain/measures/measure.model';
import { officeId } from '../../src/domain/office-store';
import { reports } from '../../src/domain/reports/report.model';
import { inTransaction } from '../../src/domain/transaction';
import { useCommands } from '../../src/testing/commands';
import { useDatabase } from '../../src/testing/database';

useDatabase();
const commands = useCommands();

const office = officeId('kham-muang');
const KEY = { fiscalYear: 2570, measure: 1, round: '6m' } as const;
const store = (measure: number) =>
  reports(office).insert({
    fiscalYear: 2570,
    measure,
    round: '6m',
    unit: 'clerk_office',
    status: null,
    progress: 60,
    detail: null,
    output: null,
    outcome: null,
    remarks: null,
    state: 'submitted',
    version: 1,
    reportedBy: new mongo.ObjectId(),
    reportedAt: new Date(0),
  });
const finds = () => commands().inTransactions.filter((one) => one.endsWith('.find')).length;

beforeEach(async () => {
  await store(1);
  commands();
});

test('the same question is asked once in a transaction, and every time outside of one', async () => {
  await inTransaction(async () => {
    const [one, two] = [await reports(office).findOne(KEY), await reports(office).findOne(KEY)];
    expect(one).toMatchObject({ progress: 60 });
    expect(two).toEqual(one);
  });
  expect(finds()).toBe(1);
  await reports(office).findOne(KEY);
  await reports(office).findOne(KEY);
  expect(commands().others).toEqual(['reports.find', 'reports.find']);
});

test('what the transaction wrote itself is read anew; other kinds are not', async () => {
  await inTransaction(async () => {
    expect(await reports(office).count()).toBe(1);
    expect(await measures(office).find()).toEqual([]);
    await store(2);
    expect(await reports(office).count()).toBe(2);
    await reports(office).updateOne(KEY, { $set: { progress: 80 } });
    expect(await reports(office).findOne(KEY)).toMatchObject({ progress: 80 });
    await reports(office).updateMany({}, { $set: { progress: 90 } });
    expect(await reports(office).findOne(KEY)).toMatchObject({ progress: 90 });
    await reports(office).deleteMany({ measure: 2 });
    expect(await reports(office).count()).toBe(1);
    await measures(office).find();
  });
  expect(commands().inTransactions.filter((one) => one === 'measures.find')).toHaveLength(1);
});

test('questions that differ are all asked: of another office, in another order, with another limit, for what is not there', async () => {
  const other = officeId('soe-phloe');
  await inTransaction(async () => {
    expect(await reports(office).find({})).toHaveLength(1);
    expect(await reports(other).find({})).toHaveLength(0);
    await reports(office).find({}, { sort: { measure: 1 } });
    await reports(office).find({}, { sort: { measure: -1 } });
    await reports(office).find({}, { limit: 1 });
    expect(await reports(office).find({ state: /^sub/ })).toHaveLength(1);
    expect(await reports(office).find({ state: /^app/ })).toHaveLength(0);
    expect(await reports(office).find({ status: null })).toHaveLength(1);
  });
  expect(finds()).toBe(8);
});

test('who sorts or empties the list they got does not change what others get', async () => {
  await inTransaction(async () => {
    (await reports(office).find({})).pop();
    expect(await reports(office).find({})).toHaveLength(1);
  });
});

test('a try that begins again asks again', async () => {
  let tries = 0;
  await inTransaction(async () => {
    tries += 1;
    const found = await reports(office).findOne(KEY);
    if (tries > 1) return expect(found).toMatchObject({ progress: 70 });
    await mongoose.connection
      .getClient()
      .db(mongoose.connection.name)
      .collection('reports')
      .updateOne(KEY, { $set: { progress: 70 } });
    await reports(office).updateOne(KEY, { $set: { detail: 'ก' } });
  });
  expect(tries).toBe(2);
});
