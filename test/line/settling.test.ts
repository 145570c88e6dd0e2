import type { InboxRow } from '../../src/line/inbox';
import { isFollowed, isWaiting, SETTLE_MS, settlesAt } from '../../src/line/settling';

const now = new Date('2026-11-20T03:00:00Z');
const later = new Date(now.getTime() + 1);
const from = (userId: string) => ({ type: 'user', userId });
const message = (type: string, source: object = from('U1')) => ({ type: 'message', message: { type }, source });
const row = (event: object, more: Partial<InboxRow> = {}): InboxRow => ({
  _id: 'e',
  at: 0,
  receivedAt: now,
  state: 'new',
  tries: 0,
  body: JSON.stringify(event),
  ...more,
});

test.each(['image', 'video', 'audio', 'file'])('%s waits for what may follow', (type) => {
  expect(settlesAt(message(type), now)).toEqual(new Date(now.getTime() + SETTLE_MS));
});

test.each([message('text'), message('sticker'), { type: 'postback' }, {}])('%j waits for nothing', (event) => {
  expect(settlesAt(event, now)).toBeUndefined();
});

describe('what waits', () => {
  const next = row(message('text'));
  test.each([
    ['for nothing', row(message('image')), undefined, false],
    ['until it is due', row(message('image'), { notBefore: later }), undefined, true],
    ['not once it is due', row(message('image'), { notBefore: now }), undefined, false],
    ['not once something follows', row(message('image'), { notBefore: later }), next, false],
    ['for its next try, whatever follows', row(message('image'), { notBefore: later, tries: 1 }), next, true],
    ['for LINE, whatever follows', row(message('image'), { notBefore: later, state: 'handled' }), next, true],
  ])('%s', (_how, one, behind, expected) => {
    expect(isWaiting(one, behind, now)).toBe(expected);
  });
});

describe('what is answered by the one behind it', () => {
  const picture = row(message('image'));
  test.each([
    ['a picture before a picture', row(message('image')), true],
    ['a picture before a file', row(message('file')), true],
    ['not before a text', row(message('text')), false],
    ['not before one elsewhere', row(message('image', { type: 'group', groupId: 'C1', userId: 'U1' })), false],
    ['not the last', undefined, false],
  ])('%s', (_what, next, expected) => {
    expect(isFollowed(picture, next)).toBe(expected);
  });

  test('not a text', () => {
    expect(isFollowed(row(message('text')), picture)).toBe(false);
  });
});
