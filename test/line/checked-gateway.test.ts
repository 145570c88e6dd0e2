import { checkedGateway } from '../../src/line/checked-gateway';
import { FixedMessages } from '../../src/line/fixed-messages';
import type { Gateway } from '../../src/line/gateway';
import type { Message } from '../../src/line/types';

const asked: string[] = [];
const taking = (endpoint: string) => async () => {
  asked.push(endpoint);
  return { requestId: null, alreadyAccepted: false };
};
const gateway = checkedGateway({
  reply: taking('reply'),
  push: taking('push'),
  multicast: taking('multicast'),
} as unknown as Gateway);

type Send = (messages: Message[]) => Promise<unknown>;
const SENDS: [string, Send][] = [
  ['reply', (messages) => gateway.reply('token', messages)],
  ['push', (messages) => gateway.push('U1', messages, 'key')],
  ['multicast', (messages) => gateway.multicast(['U1', 'U2'], messages, 'key')],
];
const linkTo = (uri: string): Message => ({
  type: 'template',
  altText: 'หลักฐาน',
  template: { type: 'buttons', text: 'หลักฐาน', actions: [{ type: 'uri', label: 'เปิด', uri }] },
});

beforeEach(() => {
  asked.length = 0;
});

test.each(SENDS)('a %s of what LINE takes is made', async (endpoint, send) => {
  await send([{ type: 'text', text: 'สวัสดี' }, linkTo('https://example.go.th/%E0%B8%81')]);
  expect(asked).toEqual([endpoint]);
});

test.each(SENDS)('a %s of what LINE never takes is not made, and names what is wrong', async (_endpoint, send) => {
  const malformed = { failure: 'refused', status: 400, isMalformed: true, maybeActed: false };
  await expect(send([linkTo('https://example.go.th/ก')])).rejects.toMatchObject(malformed);
  await expect(send([{ type: 'text', text: '' }])).rejects.toThrow('messages[0].text: May not be empty');
  await expect(send([])).rejects.toMatchObject(malformed);
  expect(asked).toEqual([]);
});

test('what LINE takes as a reply may be none for many: it is looked at for each place', async () => {
  const quoting: Message[] = [{ type: 'text', text: 'รับทราบ', quoteToken: 'q' }];
  await gateway.reply('token', quoting);
  await gateway.reply('token', quoting);
  await expect(gateway.multicast(['U1'], quoting, 'key')).rejects.toThrow('messages[0].quoteToken');
  expect(asked).toEqual(['reply', 'reply']);
});

test('what was taken and is changed since is looked at anew', async () => {
  const messages = [{ type: 'text' as const, text: 'รับทราบ' }];
  await gateway.reply('token', messages);
  messages.forEach((one) => {
    one.text = '';
  });
  await expect(gateway.reply('token', messages)).rejects.toThrow('May not be empty');
});

test('what is fixed is held to the same', async () => {
  const fixed = FixedMessages.of([{ type: 'text', text: 'รับทราบ', quoteToken: 'q' }]);
  await gateway.push('U1', fixed, 'key');
  await expect(gateway.multicast(['U1', 'U2'], fixed, 'key')).rejects.toThrow('messages[0].quoteToken');
  await expect(gateway.push('U1', FixedMessages.stored('[{"type":"text","text":""}]'), 'key')).rejects.toThrow('empty');
  await gateway.multicast(['U1', 'U2'], FixedMessages.of([{ type: 'text', text: 'รับทราบ' }]), 'key');
  expect(asked).toEqual(['push', 'multicast']);
});
