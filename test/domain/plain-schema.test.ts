import { model, Schema, Types } from 'mongoose';
import { plainSchema } from '../../src/domain/plain-schema';

const about = new Schema(
  { measure: { type: Number, required: true }, round: { type: String, enum: ['6m', '12m'] } },
  { _id: false },
);
const schema = new Schema(
  {
    key: { type: String, required: true },
    state: { type: String, enum: ['draft', 'submitted'], default: 'submitted' },
    status: { type: String, enum: ['done', null], default: null },
    progress: { type: Number, min: 0, max: 100, default: null },
    at: { type: Date, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    undoneAt: Date,
    about: { type: about, default: null },
    from: { type: [String], default: undefined },
    isAhead: { type: Boolean },
    loud: { type: String, uppercase: true },
  },
  { versionKey: false },
);
schema.add({ office: { type: String, required: true, immutable: true } });
const Records = model('PlainSchemaTest', schema);
const plain = plainSchema(schema as Schema);

const by = new Types.ObjectId();
const whole = { key: 'a', at: new Date(0), by, office: 'kham-muang' };

test.each([
  ['what must be there alone', whole],
  [
    'all there is',
    { ...whole, state: 'draft', status: 'done', progress: 0, undoneAt: new Date(1), from: ['1', '2'], isAhead: false },
  ],
  ['a part', { ...whole, about: { measure: 3, round: '12m' } }],
  ['nothing where that may be', { ...whole, status: null, progress: null, about: null, from: [] }],
  ['an id of its own', { ...whole, _id: new Types.ObjectId() }],
])('A plain record is stored as mongoose would: %s', (_, given) => {
  const stored = plain.record(given);
  const { _id, ...rest } = new Records(given).toObject() as Record<string, unknown>;
  expect(stored?._id).toBeInstanceOf(Types.ObjectId);
  if ('_id' in given) expect(stored?._id).toEqual(_id);
  expect({ ...stored, _id: null }).toEqual({ ...rest, _id: null });
});

test('A list that is not given is for mongoose to begin, as an empty one', () => {
  const Lists = new Schema({ parts: [about], words: [String], none: { type: [String], default: undefined } });
  Lists.set('versionKey', false);
  expect(plainSchema(Lists).record({ words: ['a'] })).toBeNull();
  expect(plainSchema(new Schema({ words: [String] }, { versionKey: false })).record({})).toBeNull();
  const none = new Schema({ none: { type: [String], default: undefined } }, { versionKey: false });
  expect(plainSchema(none).record({})).toEqual({ _id: expect.any(Types.ObjectId) });
});

test('What a record holds by itself is no other record’s', () => {
  const since = new Date(0);
  const made = new Schema({ since: { type: Date, default: since }, words: { type: [String], default: ['a'] } });
  made.set('versionKey', false);
  expect(plainSchema(made).record({})).toBeNull();
  expect(plainSchema(made).record({ since: new Date(1), words: [] })).not.toBeNull();
});

test.each([
  ['nothing of what must be there', { key: 'a', at: new Date(0), office: 'kham-muang' }],
  ['no words where there must be some', { ...whole, key: '' }],
  ['none of the words there are', { ...whole, state: 'gone' }],
  ['nothing, where that is no standard', { ...whole, state: null }],
  ['too much', { ...whole, progress: 101 }],
  ['no number', { ...whole, progress: Number.NaN }],
  ['a number as a text', { ...whole, progress: '50' }],
  ['a day as a text', { ...whole, at: '2026-11-30' }],
  ['an id as a text', { ...whole, by: by.toHexString() }],
  ['no day', { ...whole, at: new Date(Number.NaN) }],
  ['what it does not know', { ...whole, more: 1 }],
  ['undefined', { ...whole, undoneAt: undefined }],
  ['a part that lacks something', { ...whole, about: { round: '6m' } }],
  ['a part with what it may not hold', { ...whole, about: { measure: 3, round: '9m' } }],
  ['a part that is empty', { ...whole, about: {} }],
  ['a list of others', { ...whole, from: [1] }],
  ['what is changed as it is stored', { ...whole, loud: 'a' }],
])('Mongoose is to look at a record with %s', (_, given) => {
  expect(plain.record(given)).toBeNull();
});

test.each([
  [{}, true],
  [{ key: 'a', state: { $in: ['draft', null] }, undoneAt: null, 'about.measure': 3 }, true],
  [{ by, at: { $lte: new Date(0) }, undoneAt: { $exists: false } }, true],
  [{ by: by.toHexString() }, false],
  [{ at: { $lte: '2026-11-30' } }, false],
  [{ state: { $in: 'draft' } }, false],
  [{ key: { $regex: 'a' } }, false],
  [{ $or: [{ key: 'a' }] }, false],
  [{ more: 1 }, false],
  [{ key: {} }, false],
  [{ loud: 'a' }, false],
  [{ about: { $gt: null } }, false],
])('Filter %j is plain: %s', (filter, isPlain) => {
  expect(plain.isFilter(filter)).toBe(isPlain);
});

test.each([
  [
    {
      $set: { state: 'draft', progress: 5, status: null, about: { measure: 1, round: '6m' } },
      $unset: { undoneAt: true },
    },
    true,
  ],
  [{ $inc: { progress: 1 } }, true],
  [{}, false],
  [{ $set: {} }, false],
  [{ state: 'draft' }, false],
  [{ $set: { state: 'gone' } }, false],
  [{ $set: { progress: -1 } }, false],
  [{ $set: { office: 'na-bon' } }, false],
  [{ $set: { 'about.measure': 1 } }, false],
  [{ $set: { undoneAt: undefined } }, false],
  [{ $unset: { key: true } }, false],
  [{ $unset: { undoneAt: undefined } }, false],
  [{ $inc: { key: 1 } }, false],
  [{ $push: { from: 'a' } }, false],
  [[{ $set: { state: 'draft' } }], false],
])('Update %j is plain: %s', (update, isPlain) => {
  expect(plain.isUpdate(update)).toBe(isPlain);
});

test.each([
  [{ words: ['a', { b: null }], at: new Date(0) }, true],
  [{}, true],
  [null, false],
  [{ words: ['a', { b: undefined }] }, false],
  [{ a: undefined }, false],
])('Whether mongoose is to look at what may be of any shape: %j', (any, isPlain) => {
  const shapes = new Schema(
    { any: { type: Schema.Types.Mixed, required: true } },
    { versionKey: false, minimize: false },
  );
  expect(plainSchema(shapes as Schema).record({ any }) !== null).toBe(isPlain);
  expect(plainSchema(shapes as Schema).isUpdate({ $set: { any } })).toBe(isPlain);
});

test('Of what list only some words may be is for mongoose to see', () => {
  const few = new Schema({ words: { type: [String], enum: ['a'] } }, { versionKey: false });
  expect(plainSchema(few as Schema).record({ words: ['a'] })).toBeNull();
});

test('Records with times or versions of mongoose’s own are for mongoose', () => {
  const timed = plainSchema(new Schema({ key: String }, { versionKey: false, timestamps: true }) as Schema);
  const versioned = plainSchema(new Schema({ key: String }) as Schema);
  for (const one of [timed, versioned]) {
    expect(one.record({ key: 'a' })).toBeNull();
    expect(one.isFilter({ key: 'a' })).toBe(false);
    expect(one.isUpdate({ $set: { key: 'a' } })).toBe(false);
  }
});

test('What is stored by an update has no defaults of its own where the schema has none', () => {
  expect(plain.hasNoDefaults).toBe(false);
  const none = new Schema({ key: String, from: { type: [String], default: undefined } }, { versionKey: false });
  expect(plainSchema(none as Schema).hasNoDefaults).toBe(true);
});
