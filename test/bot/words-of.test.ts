import fc from 'fast-check';
import { mentionsBot, wordsOf } from '../../src/bot/words-of';

const SELF = { type: 'user', isSelf: true };
const at = (text: string, part: string) => ({ index: text.indexOf(part), length: part.length });

describe('what somebody wrote, in words', () => {
  test('is without the bot’s name where it is mentioned, whatever the account is called', () => {
    const text = '@ศูนย์ ITA คำม่วง ใครยังไม่รายงาน';
    const mention = { mentionees: [{ ...SELF, ...at(text, '@ศูนย์ ITA คำม่วง') }] };
    expect(wordsOf({ text, mention })).toBe('ใครยังไม่รายงาน');
    expect(mentionsBot({ text, mention })).toBe(true);
  });

  test('keeps the names of others', () => {
    const text = '@บอท แจ้ง @สมศรี ด้วย';
    const mention = {
      mentionees: [
        { ...SELF, ...at(text, '@บอท') },
        { type: 'user', ...at(text, '@สมศรี') },
      ],
    };
    expect(wordsOf({ text, mention })).toBe('แจ้ง @สมศรี ด้วย');
  });

  test('is without the placeholders of LINE’s own emoji', () => {
    const text = '(moon)รายงาน มาตรการ 4(hi) 60%';
    const emojis = [at(text, '(moon)'), at(text, '(hi)')].map((place) => ({ ...place, productId: 'p', emojiId: '1' }));
    expect(wordsOf({ text, emojis })).toBe('รายงาน มาตรการ 4 60%');
  });

  test('counts places in UTF-16 units, as LINE does', () => {
    const text = '👍🏽👍🏽 @บอท คะแนน';
    expect(wordsOf({ text, mention: { mentionees: [{ ...SELF, ...at(text, '@บอท') }] } })).toBe('👍🏽👍🏽 คะแนน');
  });

  test('a mention of everybody is none of the bot', () => {
    expect(mentionsBot({ text: '@All', mention: { mentionees: [{ type: 'all', index: 0, length: 4 }] } })).toBe(false);
  });

  test('stays whole where places do not fit it, and never fails', () => {
    const place = fc.record({
      index: fc.anything(),
      length: fc.anything(),
      type: fc.constant('user'),
      isSelf: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(place), fc.anything(), (text, places, other) => {
        const words = wordsOf({ text, mention: { mentionees: places }, emojis: other });
        for (const word of words.split(' ')) expect(text).toContain(word);
      }),
    );
    expect(
      wordsOf({
        text: 'คะแนน',
        emojis: [
          { index: 3, length: 9 },
          { index: -1, length: 2 },
        ],
      }),
    ).toBe('คะแนน');
  });
});
