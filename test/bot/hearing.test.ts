import fc from 'fast-check';
import { allFeatures } from '../../src/bot/features';
import { handledEvents, hearingOf } from '../../src/bot/hearing';

const handled = handledEvents(allFeatures());
const GROUP = { type: 'group', groupId: 'C1', userId: 'U1' };
const inGroup = (event: object, source: object = GROUP) => hearingOf({ mode: 'active', source, ...event }, handled);
const text = (words: string, more: object = {}) => ({
  type: 'message',
  message: { type: 'text', text: words, ...more },
});
const mention = (isSelf: boolean) => ({ mention: { mentionees: [{ index: 0, length: 3, type: 'user', isSelf }] } });

test.each([
  ['begins with a slash', text('/งานของฉัน'), 'ours'],
  ['begins with the name', text('ตามติด งานของฉัน'), 'ours'],
  ['begins with the name and a request', text('ตามติดคะแนน OIT'), 'ours'],
  ['mentions the bot', text('@bot งานของฉัน', mention(true)), 'ours'],
  ['mentions somebody else', text('@ใคร งานของฉัน', mention(false)), 'if_talking'],
  ['has the name inside', text('ฝากตามติดเรื่องนี้'), 'if_talking'],
  ['has the name as a verb', text('ตามติดข่าวพายุ'), 'if_talking'],
  ['is plain talk', text('พรุ่งนี้ประชุม'), 'if_talking'],
  ['is a picture', { type: 'message', message: { type: 'image', id: '1' } }, 'if_talking'],
  ['is a file', { type: 'message', message: { type: 'file', id: '1' } }, 'if_talking'],
  ['is a sticker', { type: 'message', message: { type: 'sticker', id: '1' } }, 'not_ours'],
  ['is a place', { type: 'message', message: { type: 'location', id: '1' } }, 'not_ours'],
  ['is a press on a button', { type: 'postback', postback: { data: 'x' } }, 'ours'],
  ['takes a message back', { type: 'unsend', unsend: { messageId: '1' } }, 'if_kept'],
  ['changes a message', { type: 'messageEdited', message: { type: 'text', text: '/งานของฉัน' } }, 'not_ours'],
  ['is the bot coming', { type: 'join' }, 'ours'],
  ['is the bot going', { type: 'leave' }, 'ours'],
  ['is somebody coming', { type: 'memberJoined', joined: { members: [{ userId: 'U2' }] } }, 'not_ours'],
  ['is somebody going', { type: 'memberLeft', left: { members: [{ userId: 'U2' }] } }, 'not_ours'],
  ['is of a type that nobody knows yet', { type: 'somethingNew' }, 'not_ours'],
  ['comes while another system answers', { ...text('/งานของฉัน'), mode: 'standby' }, 'not_ours'],
])('in a group, what %s', (_, event, hearing) => {
  expect(inGroup(event)).toBe(hearing);
  expect(inGroup(event, { type: 'room', roomId: 'R1', userId: 'U1' })).toBe(hearing);
});

test('words of somebody whom LINE does not name belong to no dialog', () => {
  expect(inGroup(text('พรุ่งนี้ประชุม'), { type: 'group', groupId: 'C1' })).toBe('not_ours');
  expect(inGroup(text('/กำหนดส่ง'), { type: 'group', groupId: 'C1' })).toBe('ours');
});

test('in a chat of two everything is for the bot', () => {
  expect(inGroup(text('พรุ่งนี้ประชุม'), { type: 'user', userId: 'U1' })).toBe('ours');
  expect(inGroup({ type: 'somethingNew' }, { type: 'user', userId: 'U1' })).toBe('ours');
});

test('whatever stands in an event, there is an answer', () => {
  const mangled = fc.record(
    {
      type: fc.oneof(fc.constantFrom('message', 'postback', 'unsend'), fc.anything()),
      mode: fc.anything(),
      source: fc.oneof(
        fc.constant(GROUP),
        fc.record({ type: fc.constantFrom('group', 'room'), userId: fc.anything() }),
        fc.anything(),
      ),
      message: fc.oneof(
        fc.record({ type: fc.constant('text'), text: fc.oneof(fc.string(), fc.anything()), mention: fc.anything() }),
        fc.anything(),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(mangled, (event) => {
      expect(['ours', 'if_talking', 'if_kept', 'not_ours']).toContain(hearingOf(event, handled));
    }),
  );
});
