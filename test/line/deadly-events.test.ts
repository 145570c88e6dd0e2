import { countDeath, isDeadly, isSuspect } from '../../src/line/deadly-events';
import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const row: InboxRow = { _id: 'e', partner: 'U1', at: 1, receivedAt: new Date(0), state: 'new', open: true, tries: 0 };
afterEach(() => inboxCollection().deleteMany({}));

test.each([
  [undefined, false, false],
  [0, false, false],
  [1, true, false],
  [2, true, false],
  [3, true, true],
  [4, true, true],
])('an event with %s deaths is suspect: %s, and deadly: %s', (deaths, suspect, deadly) => {
  const one = deaths === undefined ? row : { ...row, deaths };
  expect([isSuspect(one), isDeadly(one)]).toEqual([suspect, deadly]);
});

test('each death counts, and the event is given as it is afterwards', async () => {
  await inboxCollection().insertOne({ ...row });
  expect((await countDeath('e'))?.deaths).toBe(1);
  expect((await countDeath('e'))?.deaths).toBe(2);
});

test('of what is over nobody dies any more', async () => {
  const { open: _open, ...over } = row;
  await inboxCollection().insertOne({ ...over, state: 'done' });
  expect(await countDeath('e')).toBeNull();
  expect((await inboxCollection().findOne({ _id: 'e' }))?.deaths).toBeUndefined();
});

test('a death is counted with the majority, in the journal', async () => {
  const asked = jest.spyOn(inboxCollection(), 'findOneAndUpdate');
  await countDeath('e');
  const options = { returnDocument: 'after', writeConcern: { w: 'majority', j: true } };
  expect(asked).toHaveBeenCalledWith({ _id: 'e', open: true }, { $inc: { deaths: 1 } }, options);
  asked.mockRestore();
});
