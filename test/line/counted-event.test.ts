import { countedEvent, endOfMinute } from '../../src/line/counted-event';
import type { InboxRow } from '../../src/line/inbox';

const MINUTE = Date.parse('2026-11-20T03:00:00Z');
const person = { type: 'user', userId: 'U1' };
const inGroup = { type: 'group', groupId: 'C1', userId: 'U1' };

function counted(event: unknown, given: Partial<InboxRow> = {}) {
  const receivedAt = new Date(MINUTE + 59_999);
  const body = JSON.stringify(event);
  return countedEvent({ _id: 'E', at: MINUTE, receivedAt, state: 'new', tries: 0, partner: 'U1', body, ...given });
}

test.each([
  ['a message in a chat of two', { type: 'message', source: person }, {}, { person: 'U1', group: null }],
  ['a button in a chat of two', { type: 'postback', source: person }, {}, { person: 'U1', group: null }],
  [
    'a message to the bot in a group, for both',
    { type: 'message', source: inGroup },
    { callsIn: 'C1' },
    { person: 'U1', group: 'C1' },
  ],
  [
    'a message in a group of somebody whom LINE does not name',
    { type: 'message', source: { type: 'group', groupId: 'C1' } },
    { partner: 'C1' },
    { person: null, group: 'C1' },
  ],
])('%s counts', (_what, event, row, whose) => {
  expect(counted(event, row)).toEqual({ ...whose, minute: MINUTE });
});

test.each([
  ['what is not for the bot in a group', { type: 'message', source: inGroup }, {}],
  ['a chat of two in which LINE does not name the person', { type: 'message', source: { type: 'user' } }, {}],
  ['becoming a friend', { type: 'follow', source: person }, {}],
  ['taking a message back', { type: 'unsend', source: person }, {}],
  ['a message from nowhere', { type: 'message' }, { partner: undefined }],
])('%s does not count', (_what, event, row) => {
  expect(counted(event, row as Partial<InboxRow>)).toBeNull();
});

test('an event whose content is gone counts no more', () => {
  expect(countedEvent({ _id: 'E', at: MINUTE, receivedAt: new Date(MINUTE), state: 'done', tries: 0 })).toBeNull();
});

test.each([
  ['what LINE delivers for the first time: when it came', false, -90_000, 0],
  ['what it delivers again: when it happened', true, -90_000, -120_000],
  ['what it delivers again, by a clock of its own that is ahead: when it came', true, 90_000, 0],
])('the minute of %s', (_what, isRedelivery, happened, minute) => {
  const event = { type: 'message', source: person, deliveryContext: { isRedelivery } };
  expect(counted(event, { at: MINUTE + happened })?.minute).toBe(MINUTE + minute);
});

test('a minute ends when the next one begins', () => {
  expect(endOfMinute(MINUTE)).toEqual(new Date('2026-11-20T03:01:00Z'));
});
