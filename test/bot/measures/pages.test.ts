import fc from 'fast-check';
import { z } from 'zod';
import { definePostback } from '../../../src/line/postback';
import { moreActions, pageOf, shownLines } from '../../../src/ui/pages';

const list = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const kind = definePostback('test.more', z.object({ unit: z.string(), from: z.int() }));

test.each([
  ['of nothing', 0, 0, { rows: [], from: 0, next: null }],
  ['of what fits', 3, 0, { rows: [1, 2, 3], from: 0, next: null }],
  ['of one more', 4, 0, { rows: [1, 2, 3], from: 0, next: 3 }],
  ['the last', 4, 3, { rows: [4], from: 3, next: null }],
  ['in the middle', 9, 3, { rows: [4, 5, 6], from: 3, next: 6 }],
  ['beyond the end: the last', 7, 99, { rows: [7], from: 6, next: null }],
  ['beyond the end of what fits exactly', 6, 6, { rows: [4, 5, 6], from: 3, next: null }],
])('a page %s', (_what, count, from, page) => {
  expect(pageOf(list(count), from, 3)).toEqual({ ...page, all: count });
});

test('page by page everything is shown once, in order', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), (count, most) => {
      const seen: number[] = [];
      for (let from: number | null = 0; from !== null; ) {
        const page: ReturnType<typeof pageOf<number>> = pageOf(list(count), from, most);
        seen.push(...page.rows);
        from = page.next;
      }
      expect(seen).toEqual(list(count));
    }),
  );
});

test('the button to the next page says how much there is, and keeps what the list is of', () => {
  const page = pageOf(list(7), 0, 3);
  expect(moreActions(page, kind, { unit: 'u', from: 0 })).toEqual([
    expect.objectContaining({ label: expect.stringContaining('4'), data: kind.data({ unit: 'u', from: 3 }) }),
  ]);
  expect(moreActions(pageOf(list(7), 6, 3), kind, { unit: 'u', from: 6 })).toEqual([]);
});

test.each([
  [3, 0, []],
  [7, 0, ['รายการที่ 1 ถึง 3 จาก 7']],
  [7, 3, ['รายการที่ 4 ถึง 6 จาก 7']],
  [7, 6, ['รายการที่ 7 จาก 7']],
])('of %d from %d on: %j', (count, from, lines) => {
  expect(shownLines(pageOf(list(count), from, 3))).toEqual(lines);
});
