import { bytesOf, isWithinBytes } from '../../src/line/json-size';

const VALUES: [string, unknown][] = [
  ['a Thai text', 'มาตรการส่งเสริมคุณธรรม'],
  ['control characters, quotes and half a pair', '\u0001\n"\\\ud83d'],
  ['numbers', [0, -1.7976931348623157e308, 1 / 3, Number.NaN]],
  ['words without quotes', { a: true, b: false, c: null, d: undefined }],
  ['names that need escaping', { '\u0001"': 1, ก: {} }],
  ['what writes itself', { at: new Date(0), own: { toJSON: () => 'ก'.repeat(100) } }],
  [
    'nesting',
    {
      type: 'box',
      contents: [
        { type: 'text', text: 'ก' },
        { type: 'box', contents: [] },
      ],
    },
  ],
];

test.each(VALUES)('%s: within as many bytes as it takes, and not within one less', (_what, value) => {
  const size = bytesOf(value);
  expect(isWithinBytes(value, size)).toBe(true);
  expect(isWithinBytes(value, size - 1)).toBe(false);
});

test('what is far below the limit is not put into words', () => {
  const stringify = jest.spyOn(JSON, 'stringify');
  expect(isWithinBytes({ type: 'text', text: 'ก'.repeat(1_000) }, 30 * 1024)).toBe(true);
  expect(stringify).not.toHaveBeenCalled();
  expect(isWithinBytes({ type: 'text', text: 'ก'.repeat(6_000) }, 30 * 1024)).toBe(true);
  expect(stringify).toHaveBeenCalledTimes(1);
  stringify.mockRestore();
});
