import fc from 'fast-check';
import { z } from 'zod';
import { quickLook } from '../../../src/line/checks/quick-look';
import { messages } from '../../../src/line/checks/validate-messages';

const isTaken = quickLook(messages);
const POSTBACK = { type: 'postback', label: 'กด', data: 'a=1', displayText: 'กด' };
const PICTURE = 'https://a.example/i.png';
/** A bit of everything that the schemas tell apart. */
const SAMPLES: object[] = [
  {
    type: 'text',
    text: '$ สวัสดี',
    emojis: [{ index: 0, productId: 'p', emojiId: '1' }],
    quickReply: { items: [{ type: 'action', action: { type: 'camera', label: 'ถ่าย' } }] },
    sender: { name: 'ตามติด', iconUrl: PICTURE },
  },
  { type: 'textV2', text: '{a}', substitution: { a: { type: 'mention', mentionee: { type: 'all' } } } },
  { type: 'location', title: 'ก', address: 'ข', latitude: 16.4, longitude: 102.8 },
  { type: 'template', altText: 'ก', template: { type: 'confirm', text: 'ก', actions: [POSTBACK, POSTBACK] } },
  {
    type: 'flex',
    altText: 'การ์ด',
    contents: {
      type: 'carousel',
      contents: [
        {
          type: 'bubble',
          size: 'kilo',
          hero: { type: 'image', url: PICTURE, aspectRatio: '20:13', animated: true },
          body: {
            type: 'box',
            layout: 'vertical',
            flex: 1,
            paddingAll: '10%',
            background: { type: 'linearGradient', angle: '0deg', startColor: '#000000', endColor: '#ffffff' },
            contents: [
              { type: 'text', contents: [{ type: 'span', text: 'ก', weight: 'bold' }], maxLines: 2, wrap: true },
              { type: 'box', layout: 'baseline', contents: [{ type: 'icon', url: PICTURE }, { type: 'filler' }] },
              { type: 'separator', margin: 'md' },
              { type: 'button', action: { type: 'datetimepicker', label: 'ก', data: 'd', mode: 'date' } },
            ],
          },
          styles: { body: { separator: true } },
        },
      ],
    },
  },
];

/** The objects and lists inside a value, itself first. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(partsOf)];
}

const strange = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'ก'.repeat(5001),
  'red',
  '#112233',
  'http://a.example',
  -1,
  1.5,
  Number.NaN,
  true,
  [],
  {},
  [{}],
  'box',
  'text',
  'baseline',
  'video',
);

test('what LINE takes is taken at a quick look', () => {
  for (const sample of SAMPLES) expect([sample, isTaken([sample])]).toEqual([sample, true]);
  expect(isTaken(SAMPLES)).toBe(true);
});

test('a quick look says of any message what a long one says', () => {
  fc.assert(
    fc.property(fc.nat(SAMPLES.length - 1), fc.nat(), fc.nat(), strange, fc.nat(2), (at, part, key, value, how) => {
      const sample = structuredClone(SAMPLES[at] ?? {});
      const parts = partsOf(sample);
      const changed = parts[part % parts.length] ?? {};
      const names = Object.keys(changed);
      const name = names[key % names.length] ?? 'type';
      if (how === 0) delete changed[name];
      else changed[how === 1 ? name : 'colour'] = value;
      expect(isTaken([sample])).toBe(z.safeParse(messages, [sample]).success);
    }),
    { numRuns: 400 },
  );
});

test('one, five and six messages; and what is no list', () => {
  const many = (count: number) => Array.from({ length: count }, () => SAMPLES[0]);
  expect([0, 1, 5, 6].map((count) => isTaken(many(count)))).toEqual([false, true, true, false]);
  expect([null, undefined, 'ก', {}, [null]].map(isTaken)).toEqual([false, false, false, false, false]);
});

test('what zod knows and we have no quick way for is left to it', () => {
  const look = quickLook(
    z.strictObject({ at: z.record(z.string(), z.number()), of: z.tuple([z.string()]).nullable() }),
  );
  expect(look({ at: { a: 1 }, of: null })).toBe(true);
  expect(look({ at: { a: '1' }, of: null })).toBe(false);
  expect(look({ at: {}, of: ['ก', 'ข'] })).toBe(false);
  expect(quickLook(z.object({ a: z.coerce.number() }))({ a: '1', more: true })).toBe(true);
  expect(quickLook(z.union([z.string(), z.int()]))(1.5)).toBe(false);
});
