import fc from 'fast-check';
import { clipGraphemes, clipText, graphemeLength } from '../../src/line/limits';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'กขอิ์ี่้ำ '.split(''), '👩‍👩‍👧', '🇹🇭'), maxLength: 60 }),
);
const most = fc.integer({ min: 1, max: 40 });

test.each([
  ['', 0],
  ['ก', 1],
  ['ที่', 1],
  ['กำ', 1],
  ['สวัสดี', 4],
  ['👩‍👩‍👧', 1],
  ['🇹🇭', 1],
  ['e\u0301', 1],
])('%s has %d clusters', (text, length) => {
  expect(graphemeLength(text)).toBe(length);
});

test.each([
  ['ที่นี่ที่นั่น', 20, 'ที่นี่ที่นั่น'],
  ['abcde', 5, 'abcde'],
  ['abcdef', 5, 'abcd…'],
  ['ที่ที่ที่', 2, 'ที่…'],
  ['ที่ที่', 2, 'ที่ที่'],
  ['ab', 1, '…'],
])('%s cut to %d clusters is %s', (text, length, cut) => {
  expect(clipGraphemes(text, length)).toBe(cut);
});

test.each([
  ['abcde', 5, 'abcde'],
  ['abcdef', 5, 'abcd…'],
  ['ที่ที่', 6, 'ที่ที่'],
  ['ที่ที่', 5, 'ที่…'],
  ['ที่ที่', 3, '…'],
  ['👩‍👩‍👧a', 8, '…'],
])('%s cut to %d code units is %s', (text, length, cut) => {
  expect(clipText(text, length)).toBe(cut);
});

test('what fits is left alone, what does not is shorter, begins as it did and ends in an ellipsis', () => {
  fc.assert(
    fc.property(anyText, most, (text, length) => {
      const byCluster = clipGraphemes(text, length);
      expect(graphemeLength(byCluster)).toBeLessThanOrEqual(length);
      expect(byCluster === text || (byCluster.endsWith('…') && text.startsWith(byCluster.slice(0, -1)))).toBe(true);
      const byUnit = clipText(text, length);
      expect(byUnit.length).toBeLessThanOrEqual(length);
      expect(byUnit === text).toBe(text.length <= length);
      expect(byUnit === text || text.startsWith(byUnit.slice(0, -1))).toBe(true);
    }),
  );
});
