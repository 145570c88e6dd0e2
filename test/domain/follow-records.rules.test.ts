import { mongo } from 'mongoose';
import { followList, followOne } from '../../src/domain/follow-records.rules';

const [one, two] = [new mongo.ObjectId(), new mongo.ObjectId()];
const list = (filter: object, sort?: Record<string, 1 | -1>) => followList({ filter: { ...filter }, sort });
const seen = (answer: unknown) => (answer as { num: number }[] | undefined)?.map(({ num }) => num);

test.each([
  ['comes in where it matches', { year: 2570 }, { year: 2570, num: 3 }, [1, 3]],
  ['stays out where it does not', { year: 2570 }, { year: 2569, num: 3 }, [1]],
  ['one of several values', { year: { $in: [2569, 2570] } }, { year: 2569, num: 3 }, [1, 3]],
  ['what is null is not there, or null', { undoneAt: null }, { num: 3 }, [1, 3]],
  ['one of several values or none', { state: { $in: ['submitted', null] } }, { num: 3 }, [1, 3]],
  ['a field within', { 'about.unit': 'clerk' }, { about: { unit: 'clerk' }, num: 3 }, [1, 3]],
  ['a field within what is not there', { 'about.unit': 'clerk' }, { about: null, num: 3 }, [1]],
  ['an id', { by: one }, { by: new mongo.ObjectId(one.toHexString()), num: 3 }, [1, 3]],
  ['a list is for the database', { 'grants.role': 'staff' }, { grants: [{ role: 'staff' }], num: 3 }, undefined],
  ['so is another comparison', { year: { $gte: 2570 } }, { year: 2570, num: 3 }, undefined],
  ['and one of several conditions', { $or: [{ year: 2570 }] }, { year: 2570, num: 3 }, undefined],
  ['and what is of another type', { by: one.toHexString() }, { by: one, num: 3 }, undefined],
])('a list: %s', (_, filter, record, expected) => {
  expect(seen(list(filter)([{ _id: one, num: 1 }], { before: null, after: { _id: two, ...record } }))).toEqual(
    expected,
  );
});

test('a list: what is written again takes its place, leaves, or moves in the order asked for', () => {
  const known = [
    { _id: one, num: 1, open: true },
    { _id: two, num: 2, open: true },
  ];
  const inOrder = list({ open: true }, { num: 1 });
  expect(inOrder(known, { after: { _id: one, num: 1, open: true, is: 'new' } })).toMatchObject([
    { is: 'new' },
    { num: 2 },
  ]);
  expect(seen(inOrder(known, { after: { _id: one, num: 1, open: false } }))).toEqual([2]);
  expect(seen(inOrder(known, { after: { _id: one, num: 3, open: true } }))).toEqual([2, 3]);
  expect(seen(list({}, { num: -1 })(known, { after: { _id: one, num: 1, open: true } }))).toEqual([1, 2]);
  expect(inOrder(known, { after: { _id: one, num: null, open: true } })).toBeUndefined();
  expect(seen(known)).toEqual([1, 2]);
});

test.each([
  ['none, and it matches', null, { _id: one, num: 1 }, { _id: one, num: 1 }],
  ['none, and it does not', null, { _id: one, num: 2 }, null],
  ['itself', { _id: one, num: 1 }, { _id: one, num: 1, is: 'new' }, { _id: one, num: 1, is: 'new' }],
  ['another', { _id: two, num: 1 }, { _id: one, num: 1 }, { _id: two, num: 1 }],
  ['itself, which matches no more', { _id: one, num: 1 }, { _id: one, num: 2 }, undefined],
])('the one that matches was %s', (_, answer, after, expected) => {
  expect(followOne({ filter: { num: 1 } })(answer, { after })).toEqual(expected);
});
