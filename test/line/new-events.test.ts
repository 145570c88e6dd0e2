import { type InboxRow, inboxCollection } from '../../src/line/inbox';
import { NewEvents } from '../../src/line/new-events';
import { useEventsInARow } from '../../src/testing/events-in-a-row';
import { waitUntil } from '../../src/testing/wait-until';

const { clock, row: event, store } = useEventsInARow();
const started: NewEvents[] = [];
afterEach(() => {
  for (const one of started.splice(0)) one.stop();
});

/** Looks, and what was found so far. */
function looking(hasRoom = () => true): string[] {
  const found: string[] = [];
  const events = new NewEvents({
    now: () => clock.now(),
    hasRoom,
    found: async (conversations) => void found.push(...conversations),
  });
  started.push(events);
  events.start();
  return found;
}

const row = (id: string, partner: string, change: Partial<InboxRow> = {}) => event(id, 1, { partner, ...change });

test('a conversation with a new event is found, once for each look that finds something new', async () => {
  const found = looking();
  await store(row('E1', 'U1'), row('E2', 'U1'));
  await waitUntil('it is found', () => found.length > 0);
  await store(row('E3', 'U2'));
  await waitUntil('the other is found', () => found.includes('U2'));
  await store(row('E4', 'U1'));
  await waitUntil('the first is found again', () => found.length > 2);
  expect(found).toEqual(['U1', 'U2', 'U1']);
});

test('what is over, and what was there before, is not found by it', async () => {
  await store(row('E1', 'U1', { receivedAt: new Date(clock.now().getTime() - 1_000) }));
  const found = looking();
  const over = row('E2', 'U2', { state: 'done' });
  delete over.open;
  await store(over, row('E3', 'U3'));
  await waitUntil('the open one is found', () => found.length > 0);
  expect(found).toEqual(['U3']);
});

test('what was stored a moment after its time is found all the same', async () => {
  const found = looking();
  await store(row('E1', 'U1'));
  await waitUntil('the first is found', () => found.length > 0);
  await store(row('E2', 'U2', { receivedAt: new Date(clock.now().getTime() - 100) }));
  await waitUntil('the late one is found', () => found.includes('U2'));
});

test('when a look fails, the next one finds it', async () => {
  const failing = jest.spyOn(inboxCollection(), 'find').mockImplementationOnce(() => {
    throw new Error('the database is away');
  });
  const found = looking();
  await store(row('E1', 'U1'));
  await waitUntil('it is found', () => found.length > 0);
  expect(failing).toHaveBeenCalled();
  failing.mockRestore();
});

test('while nothing could be begun it does not ask', async () => {
  const asked = jest.spyOn(inboxCollection(), 'find');
  let looks = 0;
  looking(() => {
    looks += 1;
    return false;
  });
  await store(row('E1', 'U1'));
  await waitUntil('it could have asked', () => looks > 2);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});
