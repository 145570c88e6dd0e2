import { addressed, type Utterance, understand } from '../../../src/bot/understand';

const group = (text: string, more: Partial<Utterance> = {}): Utterance => ({ text, chat: 'group', ...more });

describe('in a group', () => {
  test.each([
    ['a slash', '/คะแนน OIT', 'คะแนน OIT'],
    ['a slash and a blank', '/ คะแนน OIT', 'คะแนน OIT'],
    ['the name and a blank', 'ตามติด คะแนน OIT', 'คะแนน OIT'],
    ['the name, a polite word and a blank', 'ตามติดครับ คะแนน OIT', 'คะแนน OIT'],
    ['the name and a comma', 'ตามติด, คะแนน OIT', 'คะแนน OIT'],
    ['the name typed as a mention', '@ตามติด คะแนน OIT', 'คะแนน OIT'],
    ['the Latin name', 'TamTid คะแนน OIT', 'คะแนน OIT'],
    ['the name stuck to what is certainly a request', 'ตามติดคะแนน OIT', 'คะแนน OIT'],
    ['the name alone', 'ตามติด', ''],
  ])('%s addresses the bot', (_, text, rest) => {
    expect(addressed(group(text))).toEqual({ addressed: true, rest });
  });

  test.each([
    ['the name as a verb with its object', 'ตามติดข่าวพายุเข้าคืนนี้ด้วยนะทุกคน'],
    ['the name as a verb in the middle', 'ฝากตามติดเรื่องนี้ด้วยครับ'],
    ['a slash in the middle', 'รับ/ส่ง คะแนน OIT'],
    ['a plain request', 'คะแนน OIT'],
    ['a mention of someone else', '@พี่ธุรการ คะแนน OIT'],
    ['nothing', ''],
  ])('%s does not', (_, text) => {
    expect(addressed(group(text)).addressed).toBe(false);
    expect(understand(group(text)).intent).toBe('none');
  });

  test('a mention anywhere addresses the bot, and is no part of what is said', () => {
    expect(addressed(group('คะแนน OIT @ตามติด', { mentioned: true }))).toEqual({ addressed: true, rest: 'คะแนน OIT' });
  });

  test('whoever has an open dialog here needs no address', () => {
    expect(understand(group('ยกเลิก', { open: true })).intent).toBe('cancel');
    expect(understand(group('ยกเลิก')).intent).toBe('none');
  });
});

test('in a chat of two everything is addressed; slash and name are still taken off', () => {
  for (const text of ['คะแนน OIT', '/คะแนน OIT', 'ตามติด คะแนน OIT']) {
    expect(addressed({ text, chat: 'user' })).toEqual({ addressed: true, rest: 'คะแนน OIT' });
  }
});
