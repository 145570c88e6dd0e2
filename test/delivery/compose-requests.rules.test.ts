import { mongo } from 'mongoose';
import { composeRequests } from '../../src/delivery/compose-requests.rules';
import type { OutboxRow } from '../../src/delivery/outbox.model';
import type { WrittenRow } from '../../src/delivery/prepare-rows';
import { officeId } from '../../src/domain/office-store';

const at = new Date('2026-11-20T03:00:00Z');

function written(to: string, change: Partial<OutboxRow> = {}): WrittenRow {
  return {
    row: {
      _id: new mongo.ObjectId(),
      office: officeId('kham-muang'),
      to,
      person: null,
      occasion: 'announcement/1',
      kind: 'announcement',
      payload: {},
      content: 'announcement/1/1',
      priority: 1,
      state: 'sending',
      open: true,
      createdAt: at,
      notBefore: at,
      expiresAt: at,
      tries: 0,
      ...change,
    },
    messages: [{ type: 'text', text: to }],
  };
}

const people = (count: number, change: Partial<OutboxRow> = {}) =>
  Array.from({ length: count }, (_, index) => written(`U${index}`, change));

const sizes = (rows: WrittenRow[]): number[] => composeRequests(rows).map(({ to }) => to.length);

it.each([
  ['nothing', [], []],
  ['one person', people(1), [1]],
  ['as many as LINE takes at once', people(500), [500]],
  ['one more than LINE takes at once', people(501), [500, 1]],
  ['more than twice as many', people(1200), [500, 500, 200]],
  ['people who are each told something else', people(3, { content: null }), [1, 1, 1]],
  ['what LINE refused for four at once', people(5, { atMost: 2 }), [2, 2, 1]],
  ['what LINE refused for two', people(2, { atMost: 1 }), [1, 1]],
  ['two announcements', [...people(2), ...people(3, { content: 'announcement/2/1' })], [2, 3]],
  ['the same words for two occasions', [...people(2), ...people(2, { occasion: 'again' })], [2, 2]],
  ['the same words of two offices', [...people(2), ...people(2, { office: officeId('ban-rai') })], [2, 2]],
  ['the same words of two kinds', [...people(2), ...people(2, { kind: 'nudge' })], [2, 2]],
])('%s', (_, rows, expected) => {
  expect(sizes(rows)).toEqual(expected);
});

it('every row is in one request, led by its first', () => {
  const rows = [...people(3), ...people(2, { content: null }), ...people(4, { content: 'b' })];
  const requests = composeRequests(rows);
  expect(requests.flatMap(({ leader, followers }) => [leader._id, ...followers])).toHaveLength(9);
  expect(requests.map(({ leader }) => leader._id)).toEqual([0, 3, 4, 5].map((index) => rows[index]?.row._id));
  for (const { to, followers } of requests) expect(to).toHaveLength(followers.length + 1);
});
