import { pattern } from '../../../src/domain/thai-text/pattern';
import { skeletonOf } from '../../../src/domain/thai-text/skeleton';

test('a quantifier behind a tone mark is refused: อุ๊?บ would be a part of รอบ', () => {
  expect(() => pattern('อุ๊?บ')).toThrow('tone mark');
  expect(pattern('อุ๊บ').test(skeletonOf('รอบ 6 เดือน'))).toBe(false);
  expect(pattern('(?:อุ๊บ)?ย').test(skeletonOf('อุ๊บย'))).toBe(true);
});
