import { FixedMessages, messagesOf } from '../../src/line/fixed-messages';
import { bodyJson } from '../../src/line/messages-json';
import type { Message } from '../../src/line/types';

const said = (): Message[] => [{ type: 'text', text: 'รายงาน "มาตรการ 2"' }];

test('a body says the same with messages that are fixed and with such that are not', () => {
  const fixed = FixedMessages.of(said());
  expect(JSON.parse(fixed.json)).toEqual(said());
  for (const rest of [{ to: 'U1' }, { to: ['U1', 'U2'], notificationDisabled: true }, {}]) {
    const body = bodyJson({ ...rest, messages: fixed });
    expect(JSON.parse(body)).toEqual({ ...rest, messages: said() });
    expect(body).toBe(bodyJson({ ...rest, messages: said() }));
  }
});

test('messages that nobody fixed are put into words as they are now, those that are as they were', () => {
  const messages = [{ type: 'text' as const, text: 'ก' }];
  const fixed = FixedMessages.of(messages);
  bodyJson({ messages });
  for (const one of messages) one.text = 'ข';
  expect(bodyJson({ messages })).toBe('{"messages":[{"type":"text","text":"ข"}]}');
  expect(bodyJson({ messages: fixed })).toBe('{"messages":[{"type":"text","text":"ก"}]}');
  expect([messagesOf(fixed), fixed.length, messagesOf(messages)]).toEqual([[{ type: 'text', text: 'ก' }], 1, messages]);
});

test('what was stored is what was fixed, and what is fixed stays itself', () => {
  const fixed = FixedMessages.of(said());
  expect(FixedMessages.stored(fixed.json)).toEqual(fixed);
  expect(FixedMessages.of(fixed)).toBe(fixed);
});

test.each<[Message[], boolean]>([
  [said(), true],
  [[{ type: 'text', text: '' }], false],
  // LINE takes it for one, but not for many.
  [[{ type: 'text', text: 'รับทราบ', quoteToken: 'q' }], false],
  [[], false],
])('of %j it is seen whether LINE takes it anywhere: %j', (messages, isTaken) => {
  expect(FixedMessages.of(messages).isTaken).toBe(isTaken);
});

test.each([[undefined], [null], [{ chatId: 'U1' }], [[1]]])('%j is no body with messages', (body) => {
  expect(bodyJson(body)).toBe(JSON.stringify(body));
});
