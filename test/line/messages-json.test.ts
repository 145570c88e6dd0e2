import { bodyJson, fixedJson } from '../../src/line/messages-json';
import type { Message } from '../../src/line/types';

const said = (): Message[] => [{ type: 'text', text: 'รายงาน "มาตรการ 2"' }];

test('a body says the same with messages that are fixed and with such that are not', () => {
  const fixed = said();
  expect(JSON.parse(fixedJson(fixed))).toEqual(said());
  for (const rest of [{ to: 'U1' }, { to: ['U1', 'U2'], notificationDisabled: true }, {}]) {
    const body = bodyJson({ ...rest, messages: fixed });
    expect(JSON.parse(body)).toEqual({ ...rest, messages: said() });
    expect(body).toBe(bodyJson({ ...rest, messages: said() }));
  }
});

test('messages that nobody fixed are put into words as they are now', () => {
  const messages = [{ type: 'text' as const, text: 'ก' }];
  bodyJson({ messages });
  for (const one of messages) one.text = 'ข';
  expect(bodyJson({ messages })).toBe('{"messages":[{"type":"text","text":"ข"}]}');
});

test.each([[undefined], [null], [{ chatId: 'U1' }], [[1]]])('%j is no body with messages', (body) => {
  expect(bodyJson(body)).toBe(JSON.stringify(body));
});
