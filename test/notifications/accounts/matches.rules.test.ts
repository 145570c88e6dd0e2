import type { Grant } from '../../../src/domain/people/people.rules';
import { isNamedBy } from '../../../src/notifications/accounts/matches.rules';

const office = {
  units: [
    { key: 'finance_division', name: 'กองคลัง', aliases: ['คลัง'], group: false },
    { key: 'clerk_office', name: 'สำนักปลัด', aliases: [], group: false },
  ],
};
const grants: Grant[] = [{ role: 'supervisor', unit: 'finance_division' }];
const person = { displayName: 'สมชาย ใจดี 🌸', grants };

test.each([
  ['the name', 'สมชาย ใจดี', true],
  ['the name without spaces', 'สมชายใจดี', true],
  ['the name with the unit', 'สมชาย ใจดี กองคลัง', true],
  ['the name with the unit in brackets, by its short name', 'สมชาย ใจดี (คลัง)', true],
  ['the position', 'หัวหน้าส่วนราชการ กองคลัง', true],
  ['the name with the position', 'สมชาย ใจดี หัวหน้าส่วนราชการ กองคลัง', true],
  ['a part of the name', 'สมชาย', false],
  ['one letter', 'ส', false],
  ['the name with another unit', 'สมชาย ใจดี สำนักปลัด', false],
  ['the unit alone', 'กองคลัง', false],
  ['a smiley alone', '🌸', false],
  ['nothing', '', false],
  ['a pattern', '.*', false],
])('%s names the person: %s → %s', (_name, words, isNamed) => {
  expect(isNamedBy(office, person, words)).toBe(isNamed);
});

test('somebody whose name LINE did not give is named by the position alone', () => {
  expect(isNamedBy(office, { displayName: null, grants }, 'หัวหน้าส่วนราชการกองคลัง')).toBe(true);
  expect(isNamedBy(office, { displayName: null, grants }, 'กองคลัง')).toBe(false);
});
