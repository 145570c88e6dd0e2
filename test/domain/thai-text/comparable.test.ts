import { comparable, lettersOf } from '../../../src/domain/thai-text/comparable';

test.each([
  ['สำนักปลัดฯ', 'ส านัก ปลัด'],
  ['กองคลัง', 'กอง\u00adคลัง'],
  ['งานที่ ๑', 'งานที่1'],
  ['Clerk Office', 'clerkoffice'],
])('%s is the same name as %s', (one, other) => {
  expect(comparable(one)).toBe(comparable(other));
});

test('a bracket is part of a name, and none of its letters', () => {
  expect(comparable('กองคลัง (ใหม่)')).toBe('กองคลัง(ใหม่)');
  expect(lettersOf('กองคลัง (ใหม่)')).toBe('กองคลังใหม่');
});
