import { faultOf } from '../../src/line/readable-event';

const user = { type: 'user', userId: 'U1' };
const event = (type: string, more: object = {}) => ({
  type,
  webhookEventId: 'E1',
  timestamp: 1_800_000_000_000,
  mode: 'active',
  source: user,
  ...more,
});
const says = (message: unknown, more: object = {}) => event('message', { message, ...more });
const text = { type: 'text', id: '1', text: 'สวัสดี' };
const long = 'x'.repeat(1_025);

test.each<[string, unknown, string]>([
  ['a button press without its data', event('postback'), 'postback'],
  ['data that is no text', event('postback', { postback: { data: {} } }), 'postback.data'],
  ['data longer than a button can have', event('postback', { postback: { data: long } }), 'postback.data'],
  [
    'a date that is no text',
    event('postback', { postback: { data: 'x', params: { date: 1 } } }),
    'postback.params.date',
  ],
  ['a message that is null', says(null), 'message'],
  ['a message without a type', says({ id: '1' }), 'message.type'],
  ['a text message without text', says({ type: 'text', id: '1' }), 'message.text'],
  ['a text as long as a book', says({ ...text, text: 'ก'.repeat(20_001) }), 'message.text'],
  ['mentions that are no list', says({ ...text, mention: { mentionees: {} } }), 'message.mention.mentionees'],
  ['a mention of nothing', says({ ...text, mention: { mentionees: [null] } }), 'message.mention.mentionees.0'],
  ['a picture without an id', says({ type: 'image' }), 'message.id'],
  ['a file without a name', says({ type: 'file', id: '1' }), 'message.fileName'],
  ['a message without a time', says(text, { timestamp: undefined }), 'timestamp'],
  ['a time that is no time', says(text, { timestamp: 1e300 }), 'timestamp'],
  ['a user id that is an object', says(text, { source: { type: 'user', userId: {} } }), 'source.userId'],
  ['a group without its id', says(text, { source: { type: 'group' } }), 'source.groupId'],
  ['a user id of 1,025 characters', says(text, { source: { type: 'user', userId: long } }), 'source.userId'],
  ['an event id of 1,025 characters', says(text, { webhookEventId: long }), 'webhookEventId'],
  ['a reply token that is a number', says(text, { replyToken: 1 }), 'replyToken'],
  ['members that are no list', event('memberJoined', { joined: {} }), 'joined.members'],
  ['taking back of no message', event('unsend', { unsend: null }), 'unsend'],
  ['an event without a type', { webhookEventId: 'E1' }, 'type'],
  ['no object', 1, 'event'],
])('unreadable: %s', (_, candidate, fault) => {
  expect(faultOf(candidate)).toBe(fault);
});

test.each<[string, unknown]>([
  ['a text', says(text)],
  [
    'a text that mentions somebody',
    says({ ...text, mention: { mentionees: [{ type: 'user', index: 0, length: 2 }] } }),
  ],
  ['a picture of several', says({ type: 'image', id: '1', contentProvider: { type: 'line' }, imageSet: { id: 's' } })],
  ['a kind of message that nobody knows yet', says({ type: 'hologram', id: '1', light: {} })],
  ['a kind of event that nobody knows yet', event('thought', { thought: null })],
  ['a kind of chat that nobody knows yet', says(text, { source: { type: 'square', squareId: 1 } })],
  ['an event without a chat', event('accountLink', { source: undefined })],
  ['what LINE leaves out, said as null', event('postback', { postback: { data: '', params: null }, mode: null })],
  ['a name that every object has', event('constructor')],
])('readable: %s', (_, candidate) => {
  expect(faultOf(candidate)).toBeNull();
});
