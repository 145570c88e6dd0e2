import {
  anonymiseFailedEvents,
  forgetEventsOf,
  forgetOverEvents,
  forgetShownButtons,
} from '../../src/line/forget-events';
import { type InboxRow, inboxCollection, prepareInbox } from '../../src/line/inbox';
import { useDatabase } from '../../src/testing/database';

useDatabase();
beforeAll(prepareInbox);
afterEach(async () => {
  await inboxCollection().deleteMany({});
});

const idOf = (n: number) => `U${String(n).padStart(32, '0')}`;
const [LEAVER, OTHER] = [idOf(1), idOf(2)];

async function store(_id: string, row: Partial<InboxRow>): Promise<void> {
  const common = { at: 1, receivedAt: new Date('2026-11-20T03:00:00Z'), tries: 5 };
  await inboxCollection().insertOne({ _id, ...common, state: 'failed', ...row });
}
const whoAndWhat = async (_id: string) => {
  const row = await inboxCollection().findOne({ _id });
  return [row?.partner, row?.body];
};

test('failed events of who leaves, and those of others that name them, lose who and what; others stay', async () => {
  await store('own', { partner: LEAVER, body: `{"userId":"${LEAVER}"}` });
  await store('mention', { partner: OTHER, body: `{"mentionees":[{"userId":"${LEAVER}"}]}` });
  await store('name', { partner: OTHER, body: JSON.stringify({ text: 'เตือน ก"(.*)' }) });
  await store('other', { partner: OTHER, body: '{"text":"เตือน ก"}' });
  await forgetEventsOf({ lineUserId: LEAVER, names: ['ก"(.*)'] });
  for (const gone of ['own', 'mention', 'name']) expect(await whoAndWhat(gone)).toEqual([undefined, undefined]);
  expect(await whoAndWhat('other')).toEqual([OTHER, '{"text":"เตือน ก"}']);
});

test('an event that is under way while its sender leaves loses them when it is over, also when it fails', async () => {
  await store('asking', { partner: LEAVER, body: 'x', state: 'handled', open: true });
  await forgetEventsOf({ lineUserId: LEAVER, names: [] });
  expect(await forgetOverEvents()).toBe(0);
  expect(await whoAndWhat('asking')).toEqual([LEAVER, 'x']);
  await inboxCollection().updateOne({ _id: 'asking' }, { $set: { state: 'failed' }, $unset: { open: true } });
  expect(await forgetOverEvents()).toBe(1);
  expect(await whoAndWhat('asking')).toEqual([undefined, undefined]);
});

test('failed events of people who are registered nowhere lose them, and who else they name', async () => {
  await store('guest', { partner: LEAVER, body: `{"userId":"${LEAVER}"}` });
  await store('mention', { partner: OTHER, body: `{"userId":"${OTHER}","mentionees":["${LEAVER}"]}` });
  expect(await anonymiseFailedEvents(async () => new Set([OTHER]))).toBe(2);
  expect(await whoAndWhat('guest')).toEqual([undefined, undefined]);
  expect(await whoAndWhat('mention')).toEqual([OTHER, `{"userId":"${OTHER}","mentionees":["forgotten"]}`]);
  expect(await anonymiseFailedEvents(async () => new Set([OTHER]))).toBe(0);
});

test('who leaves without a name that is known, or with an empty one, takes nobody else’s words along', async () => {
  for (const displayName of [null, '']) {
    await store(`other, ${displayName}`, { partner: OTHER, body: 'x' });
    await forgetEventsOf({ lineUserId: LEAVER, names: displayName === null ? [] : [displayName] });
    expect(await whoAndWhat(`other, ${displayName}`)).toEqual([OTHER, 'x']);
  }
});

test('where strangers are taken out, what names nobody and what names registered people alone stays', async () => {
  await store('registered', { partner: OTHER, body: `{"userId":"${OTHER}"}` });
  await store('group', { partner: 'C1', body: '{}' });
  await store('empty', { partner: OTHER });
  expect(await anonymiseFailedEvents(async () => new Set([OTHER]))).toBe(0);
  expect(await whoAndWhat('registered')).toEqual([OTHER, `{"userId":"${OTHER}"}`]);
  expect(await whoAndWhat('group')).toEqual(['C1', '{}']);
});

test('who is registered is asked once for each who is named', async () => {
  await store('one', { partner: OTHER, body: `{"userId":"${OTHER}"}` });
  await store('two', { partner: OTHER, body: `{"mentionees":["${LEAVER}"]}` });
  const registered = jest.fn().mockResolvedValue(new Set([OTHER, LEAVER]));
  await anonymiseFailedEvents(registered);
  expect(registered.mock.calls).toEqual([[[OTHER, LEAVER]]]);
});

describe('what an answer offered to tap', () => {
  const NOW = new Date('2026-11-20T03:00:00Z');
  const shownTo = (chat: string, label: string, data = 'x', until = NOW): Partial<InboxRow> => ({
    state: 'done',
    shown: { chat, until, buttons: [{ labels: [label], does: { data } }] },
  });
  const left = async () => {
    const rows = await inboxCollection()
      .find({ shown: { $exists: true } })
      .sort({ _id: 1 })
      .toArray();
    return rows.map(({ _id }) => _id);
  };

  test('goes with who leaves: their own, and what was shown to others and names them', async () => {
    await store('own', shownTo(LEAVER, 'งานของฉัน'));
    await store('label', shownTo(OTHER, 'ถอนสิทธิ์ สมชาย'));
    await store('data', shownTo(OTHER, 'ดู', `["1","who",null,{"to":"${LEAVER}"}]`));
    const says = { chat: OTHER, until: NOW, buttons: [{ labels: ['ส่ง'], does: { says: 'มอบงานให้ สมชาย' } }] };
    await store('says', { state: 'done', shown: says });
    await store('other', shownTo(OTHER, 'สมหญิง'));
    await forgetEventsOf({ lineUserId: LEAVER, names: ['สมชาย'] });
    expect(await left()).toEqual(['other']);
  });

  test('is let go of once nobody may type it any more, not a moment before', async () => {
    await store('over', shownTo(OTHER, 'ก'));
    await store('good', shownTo(OTHER, 'ก', 'x', new Date(NOW.getTime() + 1)));
    await forgetShownButtons(NOW);
    expect(await left()).toEqual(['good']);
  });
});
