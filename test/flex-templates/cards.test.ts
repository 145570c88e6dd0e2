import fc from 'fast-check';
import { announcementCard } from '../../flex-templates/announce/announcement';
import { codeCard } from '../../flex-templates/codes/code';
import { choicesCard } from '../../flex-templates/help/choices';
import { sheetCard } from '../../flex-templates/measures/sheet';
import { formCard } from '../../flex-templates/report/form';
import { scoreCard } from '../../flex-templates/score/sheet';
import { validateMessages } from '../../src/line/checks/validate-messages';
import type { Action, FlexBubble } from '../../src/line/types';

const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const action: fc.Arbitrary<Action> = words.map((text) => ({ type: 'message', label: 'ดู', text }));
const percent = fc.integer({ min: 0, max: 100 });
const color = fc.constantFrom('#0B6B57', '#B45309');
const https = fc.webUrl({ validSchemes: ['https'] });
const frame = {
  kicker: words,
  title: words,
  tone: fc.option(fc.constantFrom('brand' as const, 'warn' as const, 'danger' as const), { nil: undefined }),
  notes: fc.option(some(words), { nil: undefined }),
  buttons: fc.option(some(action), { nil: undefined }),
};

const row = fc.record({
  label: words,
  value: maybe(words),
  picture: maybe(https),
  percent: maybe(percent),
  captions: some(fc.record({ text: words, late: fc.boolean() })),
  action: maybe(action),
  button: maybe(fc.record({ text: words, action })),
});
const scoreRow = fc.record({
  label: words,
  value: maybe(words),
  percent: maybe(percent),
  color,
  caption: maybe(words),
  action: maybe(action),
});

/** Every card with whatever it can be given. */
const cards = {
  announcement: fc
    .record({
      kicker: words,
      title: words,
      text: words,
      notes: some(words),
      captions: some(words),
      buttons: some(action),
      image: maybe(fc.record({ url: https, ratio: fc.constantFrom('1:1', '1040:3120') })),
    })
    .map(announcementCard),
  code: fc.record({ ...frame, code: words, lines: some(words) }).map(codeCard),
  choices: fc
    .record({
      kicker: words,
      title: words,
      lines: some(words),
      choices: some(fc.record({ say: words, does: words, action })),
      buttons: some(action),
    })
    .map(choicesCard),
  form: fc
    .record({
      ...frame,
      lines: some(words),
      fields: fc.array(fc.record({ name: words, value: words, before: maybe(words) }), { minLength: 1, maxLength: 6 }),
    })
    .map(formCard),
  sheet: fc
    .record({
      ...frame,
      figure: maybe(fc.record({ value: words, unit: words, percent })),
      lines: some(words),
      sections: some(fc.record({ heading: maybe(words), remark: maybe(words), rows: some(row) })),
    })
    .map(sheetCard),
  score: fc
    .record({
      ...frame,
      figure: maybe(fc.record({ value: words, unit: words, percent: maybe(percent), color })),
      lines: some(words),
      sections: some(fc.record({ heading: maybe(words), rows: some(scoreRow) })),
    })
    .map(scoreCard),
};

test.each(Object.entries<fc.Arbitrary<FlexBubble>>(cards))('LINE takes the card %s, whatever it says', (_, card) => {
  fc.assert(
    fc.property(card, (contents) => {
      expect(validateMessages([{ type: 'flex', altText: 'การ์ด', contents }], 'push')).toEqual([]);
    }),
  );
});

test('a card says nothing where it was given nothing', () => {
  const sheet = sheetCard({ kicker: 'ก', title: 'ข', sections: [{ heading: 'กองคลัง', remark: null, rows: [] }] });
  expect(sheet.body?.contents).toEqual([]);
  expect(sheet).not.toHaveProperty('footer');
  expect(JSON.stringify(rowOf({ label: 'ก' }))).not.toMatch(/null|undefined|action|image/);
});

test('the first button of a card is the main one; among choices none is', () => {
  const buttons: Action[] = [1, 2].map((n) => ({ type: 'message', label: `${n}`, text: 'ดู' }));
  const styles = (card: FlexBubble) => card.footer?.contents.map((one) => 'style' in one && one.style);
  expect(styles(sheetCard({ kicker: 'ก', title: 'ข', sections: [], buttons }))).toEqual(['primary', 'secondary']);
  expect(styles(choicesCard({ kicker: 'ก', title: 'ข', lines: [], choices: [], buttons }))).toEqual([
    'secondary',
    'secondary',
  ]);
});

test('a line stands between sections, and over the first one where something is above it', () => {
  const sections = ['ก', 'ข'].map((heading) => ({ heading, remark: 'ไม่มี', rows: [] }));
  const ruled = (card: FlexBubble) => card.body?.contents.map((box) => JSON.stringify(box).includes('separator'));
  expect(ruled(sheetCard({ kicker: 'ก', title: 'ข', sections }))).toEqual([false, true]);
  expect(ruled(sheetCard({ kicker: 'ก', title: 'ข', sections, lines: ['ครบ'] }))).toEqual([false, true, true]);
});

test('a due day that is over is red, and a bar is as long as its figure', () => {
  expect(JSON.stringify(rowOf({ captions: [{ text: 'เลยกำหนด', late: true }] }))).toContain('#B91C1C');
  expect(JSON.stringify(rowOf({ captions: [{ text: 'เหลือ 3 วัน', late: false }] }))).not.toContain('#B91C1C');
  expect(JSON.stringify(rowOf({ percent: 40 }))).toContain('"width":"40%"');
  expect(JSON.stringify(rowOf({ percent: 0 }))).not.toContain('width');
});

function rowOf(given: Partial<Parameters<typeof sheetCard>[0]['sections'][number]['rows'][number]>): unknown {
  const plain = { label: 'ก', value: null, picture: null, percent: null, captions: [], action: null, button: null };
  const card = sheetCard({
    kicker: 'ก',
    title: 'ข',
    sections: [{ heading: null, remark: null, rows: [{ ...plain, ...given }] }],
  });
  return card.body?.contents[0];
}

test('a wrong or missing value does not compile (what fails is npm run check)', () => {
  const wrong = [
    // @ts-expect-error a card needs a title
    () => sheetCard({ kicker: 'ก', sections: [] }),
    // @ts-expect-error there is no such tone
    () => sheetCard({ kicker: 'ก', title: 'ข', sections: [], tone: 'loud' }),
    // @ts-expect-error a percentage is a number
    () => sheetCard({ kicker: 'ก', title: 'ข', sections: [], figure: { value: '4', unit: '%', percent: '4' } }),
    // @ts-expect-error a score card has no remark under its headings
    () => scoreCard({ kicker: 'ก', title: 'ข', lines: [], sections: [{ heading: null, remark: 'ค', rows: [] }] }),
    // @ts-expect-error a code card needs its code
    () => codeCard({ kicker: 'ก', title: 'ข', lines: [] }),
    // @ts-expect-error an announcement is never urgent by its colour
    () => announcementCard({ kicker: 'ก', title: 'ข', text: 'ค', captions: [], tone: 'danger' }),
  ];
  expect(wrong).toHaveLength(6);
});
