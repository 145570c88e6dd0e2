import { mongo } from 'mongoose';
import { keyOf } from '../../src/domain/question-key';

const ID = 'a'.repeat(24);

/** Each is another question than every other. */
const QUESTIONS: mongo.BSON.Document[] = [
  { a: '1' },
  { a: 1 },
  { a: true },
  { a: 'true' },
  { a: null },
  { a: [] },
  { a: {} },
  { a: [null] },
  { a: [1, 2] },
  { a: ['1,2'] },
  { a: ['1', '2'] },
  { a: { b: 1 }, c: 2 },
  { a: { b: 1, c: 2 } },
  { c: 2, a: { b: 1 } },
  { a: new Date(1) },
  { a: new Date(2) },
  { a: 'date 1' },
  { a: new mongo.ObjectId(ID) },
  { a: ID },
  { a: `id ${ID}` },
  { a: /x/ },
  { a: /x/i },
  { a: '/x/' },
  { a: new mongo.Long(5) },
  { a: Buffer.from('x') },
  { 'a":1,"b': 1 },
  { a: 1, b: 1 },
];

test('each question has a key of its own', () => {
  expect(new Set(QUESTIONS.map(keyOf)).size).toBe(QUESTIONS.length);
});

test('the same question has the same, however often it is made', () => {
  const made = () => ({
    office: 'kham-muang',
    find: { at: { $gt: new Date(5) }, _id: { $in: [new mongo.ObjectId(ID)] }, name: /ก/u },
    options: { sort: { at: 1 }, limit: undefined },
  });
  expect(keyOf(made())).toBe(keyOf(made()));
});
