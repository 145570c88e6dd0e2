import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIDENT, type Slots, understand } from '../../../src/bot/understand';
import { withoutManners } from '../../../src/bot/understand/manners';
import { skeletonOf } from '../../../src/domain/thai-text/skeleton';
import { OFFICES } from './offices';

interface Line {
  text: string;
  chat: 'user' | 'group';
  org: string;
}

const LINES = ['dev', 'held-out', 'opened'].flatMap((name) =>
  readFileSync(join(__dirname, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line)),
);
const CLOSINGS = [
  'ครับ',
  'หน่อยค่ะ',
  'นะคะ',
  ' ครับผม',
  ' ขอบคุณค่ะ',
  ' ขอบคุณล่วงหน้าครับ',
  ' ขอบพระคุณอย่างสูง',
  ' รบกวนด้วยนะคะ',
  ' ฝากด้วยครับ',
  ' แค่นี้ค่ะ',
  ' เท่านี้ก่อนนะ',
  ' จึงเรียนมาเพื่อโปรดทราบ',
  ' thanks',
  ' 🙏😊',
  '!!',
  '\nขอบคุณครับพี่',
];
const GREETINGS = ['สวัสดีค่ะ ', 'สวัสดีครับแอดมิน ', 'พี่คะ '];
const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';

type Way = (text: string) => string;
const inThaiDigits: Way = (text) => text.replace(/\d/g, (digit) => THAI_DIGITS.charAt(Number(digit)));
const WAYS: readonly Way[] = [
  ...CLOSINGS.map(
    (closing): Way =>
      (text) =>
        `${text}${closing}`,
  ),
  ...[...GREETINGS, '🙏 '].map(
    (greeting): Way =>
      (text) =>
        `${greeting}${text}`,
  ),
  (text) => text.replaceAll(' ', '  '),
  inThaiDigits,
  (text) => text.replace(/([าะ])(?![ก-๎])(?!.*[าะ](?![ก-๎]))/u, '$1$1$1'),
];

/** Own words stand as they were typed: digits, blanks and drawn-out vowels as well. */
const asSaid = (slots: Slots): object =>
  Object.fromEntries(
    Object.entries(slots).map(([name, said]) => [
      name,
      typeof said === 'string' ? skeletonOf(said).replace(/(.)\1+/gu, '$1') : said,
    ]),
  );

/** What may be read otherwise, with the reason. */
function mayDiffer({ text, chat }: Line, way: Way): boolean {
  // In a group the bot's name comes first: what stands before it is said to others.
  if (chat === 'group') return true;
  // What is announced is announced as it was written, thanks included.
  if (understand({ text, chat: 'user' }).intent === 'announce') return true;
  // On the keyboard left in English the digits are letters.
  return way === inThaiDigits && !/[ก-๛]/u.test(text);
}

test('over all labelled lines no greeting, politeness, closing sentence, emoji, blank, script of digits or drawn-out vowel changes intent or slots', () => {
  const changed: string[] = [];
  let read = 0;
  for (const [place, line] of LINES.entries()) {
    // Each line in one of the ways, in turn, and in another one with every line that is added: all of them in all ways take too long.
    const way = WAYS[place % WAYS.length];
    if (!way || mayDiffer(line, way)) continue;
    read += 1;
    const wish = (text: string): string => {
      const { intent, slots, confidence } = understand({ text, chat: 'user' }, OFFICES.get(line.org));
      return JSON.stringify({ intent, isSure: confidence >= CONFIDENT, slots: asSaid(slots) });
    };
    const said = way(line.text);
    if (wish(said) !== wish(line.text)) changed.push(said);
  }
  expect(read).toBeGreaterThan(1900);
  expect(changed).toEqual([]);
});

test('with every closing sentence and greeting the same is left of every labelled line', () => {
  // Thanks alone stay; a mark that begins a line typed on the other keyboard goes to the blank before it.
  const wishes = LINES.filter(({ text }) => withoutManners(`ก ${text}`) !== 'ก' && !/^\p{M}/u.test(text));
  const changed = wishes.flatMap(({ text }) => {
    const plain = withoutManners(text);
    const said = [
      ...CLOSINGS.map((closing) => `${text}${closing}`),
      ...GREETINGS.map((greeting) => `${greeting}${text}`),
    ];
    return said.filter((one) => withoutManners(one) !== plain);
  });
  // Behind a greeting the bot's name is one more word of it.
  expect(changed.filter((said) => !/ตามติด/u.test(said))).toEqual([]);
});

test.each([
  ['รายงาน ม.2 60% เดี๋ยวส่งหลักฐานตามไป', 'เดี๋ยวส่งหลักฐานตามไป'],
  ['รายงาน ม.2 60% ติดเรื่องงบ ขอบคุณครับ', 'ติดเรื่องงบ'],
  ['รายงาน ม.2 60% อบรมแล้ว แค่นี้ก่อนนะ ขอบคุณค่ะ 🙏', 'อบรมแล้ว'],
  ['รายงาน ม.2 60% แต่งตั้งคณะ', 'แต่งตั้งคณะ'],
  ['รายงาน ม.2 60% ร่างข้อบังคับ', 'ร่างข้อบังคับ'],
  ['รายงาน ม.2 60% แจ้งให้ประชาชนทราบแล้ว ขอบคุณประชาชนที่ร่วมมือ', 'แจ้งให้ประชาชนทราบแล้ว ขอบคุณประชาชนที่ร่วมมือ'],
])('what is told stays told: %s', (text, detail) => {
  expect(understand({ text, chat: 'user' }, OFFICES.get('kham-muang'))).toMatchObject({
    intent: 'report',
    slots: { measure: 2, progress: 60, detail },
  });
});

test.each(['ขอบคุณค่ะ', 'สวัสดีครับ', '🙏', 'ครับ', '', 'นะคะ 😊'])(
  'a text that is nothing but manners stays: %p',
  (text) => {
    expect(withoutManners(text)).toBe(text);
  },
);
