import mongoose from 'mongoose';
import '../../src/compose-bot';
import { readOnce } from '../../src/domain/read-once';
import { needTransaction, readingOnly } from '../../src/domain/reading-only';
import { inTransaction, WriteWhileReadingError } from '../../src/domain/transaction';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const onFault = jest.fn();
beforeEach(() => onFault.mockReset());

type AnyModel = (typeof mongoose.models)[string];
const WRITES: Record<string, (model: AnyModel) => unknown> = {
  create: (model) => model.create([{}], { validateBeforeSave: false }),
  insertMany: (model) => model.insertMany([{}]),
  bulkWrite: (model) => model.bulkWrite([{ deleteOne: { filter: {} } }]),
  updateOne: (model) => model.updateOne({}, {}).exec(),
  updateMany: (model) => model.updateMany({}, {}).exec(),
  replaceOne: (model) => model.replaceOne({}, {}).exec(),
  findOneAndUpdate: (model) => model.findOneAndUpdate({}, {}).exec(),
  findOneAndReplace: (model) => model.findOneAndReplace({}, {}).exec(),
  findOneAndDelete: (model) => model.findOneAndDelete({}).exec(),
  deleteOne: (model) => model.deleteOne({}).exec(),
  deleteMany: (model) => model.deleteMany({}).exec(),
};

const names = Object.keys(mongoose.models).sort();

test.each(names)('what only reads writes no %s', async (name) => {
  for (const write of Object.values(WRITES)) {
    onFault.mockReset();
    expect(await readingOnly(async () => write(mongoose.models[name] as AnyModel), onFault)).toBeNull();
    expect(onFault).toHaveBeenCalledWith(expect.any(WriteWhileReadingError));
  }
});

test('what only reads begins no transaction of its own', async () => {
  expect(await readingOnly(() => inTransaction(async () => 1), onFault)).toBeNull();
  expect(onFault).toHaveBeenCalledTimes(1);
});

test('what needs a transaction after all is no fault', async () => {
  expect(await readingOnly(async () => needTransaction(), onFault)).toBeNull();
  expect(onFault).not.toHaveBeenCalled();
  expect(await inTransaction(async () => needTransaction())).toBeUndefined();
});

test('what goes wrong in it is thrown', async () => {
  await expect(
    readingOnly(async () => {
      throw new Error('broken');
    }, onFault),
  ).rejects.toThrow('broken');
});

test('the same question is asked once', async () => {
  const ask = jest.fn(async () => 'answer');
  const work = async () => [await readOnce('Kind', { a: 1 }, ask), await readOnce('Kind', { a: 1 }, ask)];
  expect(await readingOnly(work, onFault)).toEqual({ result: ['answer', 'answer'] });
  expect(ask).toHaveBeenCalledTimes(1);
});

test('what was read for the same is given for half a second', async () => {
  const now = jest.spyOn(performance, 'now');
  const ask = jest.fn(async () => 'answer');
  const work = () => readOnce('Kind', { a: 1 }, ask);
  const askedAt = async (ms: number, among?: object) => {
    now.mockReturnValue(ms);
    await readingOnly(work, onFault, among);
    return ask.mock.calls.length;
  };
  const one = {};
  expect(await askedAt(0, one)).toBe(1);
  expect(await askedAt(499, one)).toBe(1);
  expect(await askedAt(499, {})).toBe(2);
  expect(await askedAt(499)).toBe(3);
  expect(await askedAt(500, one)).toBe(4);
  expect(await askedAt(999, one)).toBe(4);
  now.mockRestore();
});
