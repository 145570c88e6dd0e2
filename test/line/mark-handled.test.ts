import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import { type Mark, markTogether } from '../../src/line/mark-handled';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const row = (id: string, rest: Partial<InboxRow> = {}): InboxRow => ({
  _id: id,
  partner: 'U1',
  at: 1,
  receivedAt: new Date(0),
  state: 'new',
  open: true,
  tries: 0,
  ...rest,
});
const mark = (eventId: string, by: string | null = `by-${eventId}`): Mark => ({
  eventId,
  by,
  update: { $set: { state: 'handled', ...(by && { 'answer.by': by }) } },
});
afterEach(() => inboxCollection().deleteMany({}));
afterEach(() => jest.restoreAllMocks());

test('events are noted as handled together, in one write that the majority has in its journal', async () => {
  await inboxCollection().insertMany([row('E1'), row('E2'), row('E3')]);
  const written = jest.spyOn(inboxCollection(), 'bulkWrite');
  expect(await markTogether([mark('E1'), mark('E2', null)])).toEqual([true, true]);
  const states = await inboxCollection().find().sort({ _id: 1 }).toArray();
  expect(states.map(({ state }) => state)).toEqual(['handled', 'handled', 'new']);
  expect(written.mock.calls.map(([, options]) => options)).toEqual([
    { ordered: false, writeConcern: { w: 'majority', j: true } },
  ]);
});

test.each(['handled', 'done', 'failed'] as const)(
  'one that is %s elsewhere is left so; the others are ours',
  async (state) => {
    await inboxCollection().insertMany([row('E1'), row('E2', { state }), row('E3')]);
    await inboxCollection().updateOne({ _id: 'E2' }, { $set: { 'answer.by': 'another' } });
    expect(await markTogether([mark('E1'), mark('E2'), mark('E3')])).toEqual([true, false, true]);
    expect(await inboxCollection().findOne({ _id: 'E2' })).toMatchObject({ state, answer: { by: 'another' } });
  },
);

test('of one without an answer nobody can tell then, so it counts as handled elsewhere', async () => {
  await inboxCollection().insertMany([row('E1'), row('E2', { state: 'done' })]);
  expect(await markTogether([mark('E1', null), mark('E2')])).toEqual([false, false]);
});

test('a first one that is gone keeps none of the others from being noted', async () => {
  await inboxCollection().insertOne(row('E2'));
  expect(await markTogether([mark('E1'), mark('E2')])).toEqual([false, true]);
});
