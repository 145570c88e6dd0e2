import { peopleNamed } from '../../../src/domain/people/named.rules';

const people = [
  { displayName: 'Somchai', fullName: 'สมชาย ใจดี' },
  { displayName: 'น้ำฝน', fullName: 'สมหญิง ใจดี' },
  { displayName: 'สมชาย' },
  { displayName: null },
];
const named = (name: string) =>
  peopleNamed(name, people as never).map((one: { displayName: unknown }) => one.displayName);

test.each([
  ['the whole name', 'สมชาย ใจดี', ['Somchai']],
  ['just the name of one, in which it stands of another', 'สมชาย', ['สมชาย']],
  ['a part of several names', 'ใจดี', ['Somchai', 'น้ำฝน']],
  ['the name that LINE shows', 'น้ำฝน', ['น้ำฝน']],
  ['without its tone marks', 'นำฝน', ['น้ำฝน']],
  ['in small letters', 'somchai', ['Somchai']],
  ['of nobody', 'มานี', []],
  ['nothing', '', []],
  ['marks alone', '่้', []],
])('%s: %j', (_, name, expected) => {
  expect(named(name)).toEqual(expected);
});
