import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { type Model, mongo, type Schema } from 'mongoose';
import { type PlainSchema, plainSchema } from '../../src/domain/plain-schema';
import { projectRoot } from '../../src/root';
import { type Fields, filtersOf, pathsOf, recordsOf, updatesOf } from './record-samples';

// What goes past mongoose, of every kind of record that there is, held against what mongoose would make of it.

const SOURCES = join(projectRoot(), 'src');
const kinds: { name: string; model: Model<Fields>; plain: PlainSchema }[] = [];

beforeAll(async () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const declaring = files.filter((file) => /= officeRecords</.test(readFileSync(join(SOURCES, file), 'utf8')));
  for (const file of declaring) await import(join(SOURCES, file));
  for (const [name, model] of Object.entries(mongoose.models as Record<string, Model<Fields>>)) {
    if (model.schema.path('office')?.options.immutable) {
      kinds.push({ name, model, plain: plainSchema(model.schema as Schema) });
    }
  }
});

/** What the server would be told, whichever field comes first. */
const told = (given: unknown): string => {
  const { value } = mongo.BSON.deserialize(mongo.BSON.serialize({ value: given }, { ignoreUndefined: false }));
  return mongo.BSON.EJSON.stringify(inOrder(value));
};

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (Object.prototype.toString.call(value) !== '[object Object]' || value instanceof mongo.ObjectId) return value;
  const fields = Object.entries(value as Fields).map(([name, one]) => [name, inOrder(one)] as const);
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The paths of a kind's fields, also of those within a part: one of each sort that there is anywhere. */
function sortsOf({ model, isSeen }: { model: Model<Fields>; isSeen: Set<string> }): string[] {
  const paths = pathsOf(model.schema as Schema).flatMap(([path, type]) => [
    path,
    ...(type.schema ? pathsOf(type.schema).map(([inner]) => `${path}.${inner}`) : []),
  ]);
  return paths.filter((path) => {
    const type = model.schema.path(path);
    const { index: _i, unique: _u, ...options } = type?.options ?? {};
    const isOfOneSort = type && !type.schema && type.instance !== 'Mixed';
    const sort = isOfOneSort ? `${type.instance} ${JSON.stringify(options)}` : `${model.modelName}.${path}`;
    return !isSeen.has(sort) && isSeen.add(sort);
  });
}

test('a record is stored as mongoose would store it, and only where mongoose takes it', () => {
  const faults: string[] = [];
  const plainKinds = new Set<string>();
  for (const { name, model, plain } of kinds) {
    for (const given of recordsOf(model.schema as Schema)) {
      const stored = plain.record(given);
      if (!stored) continue;
      plainKinds.add(name);
      const own = told({ ...stored, _id: null });
      const made = new model(given);
      const its = made.validateSync()?.message ?? told({ ...made.toObject(), _id: null });
      if (its !== own) faults.push(`${name} ${own}, by mongoose ${its}`);
    }
  }
  expect(faults).toEqual([]);
  for (const name of ['AuditEvent', 'Dialog', 'Evidence', 'Report', 'ReportChange', 'ReportEvent']) {
    expect(plainKinds).toContain(name);
  }
});

/** What mongoose would ask of the server; an error: it would not. */
async function asked(model: Model<Fields>, filter: Fields, update?: Fields): Promise<unknown[]> {
  const heard: unknown[][] = [];
  const hear = async (...all: unknown[]) => heard.push(all);
  Object.assign(model.collection, { updateMany: hear, deleteMany: hear });
  try {
    await (update ? model.updateMany(filter, update, { runValidators: true }) : model.deleteMany(filter)).exec();
    return heard[0] ?? [];
  } catch (error) {
    return [error, error];
  }
}

const wordsOf = (value: unknown): string => (value instanceof Error ? value.message : told(value));

/**
 * Of filters or updates, those that go past mongoose, and those that it would have changed.
 * @param its what mongoose would ask with one
 */
async function held(
  samplesOf: typeof filtersOf,
  isPlain: (plain: PlainSchema, sample: Fields) => boolean,
  its: (model: Model<Fields>, sample: Fields) => Promise<unknown>,
): Promise<{ plainOnes: number; faults: string[] }> {
  const faults: string[] = [];
  let plainOnes = 0;
  const isSeen = new Set<string>();
  for (const { name, model, plain } of kinds) {
    for (const path of sortsOf({ model, isSeen })) {
      for (const sample of samplesOf(path, model.schema as Schema)) {
        if (!isPlain(plain, sample)) continue;
        plainOnes += 1;
        // Mongoose mends what it is given in its place.
        const own = told(sample);
        const byMongoose = wordsOf(await its(model, sample));
        if (byMongoose !== own) faults.push(`${name} ${own}, by mongoose ${byMongoose}`);
      }
    }
  }
  return { plainOnes, faults };
}

test('what is looked for is what mongoose would look for', async () => {
  const { plainOnes, faults } = await held(
    filtersOf,
    (plain, filter) => plain.isFilter(filter),
    async (model, filter) => (await asked(model, filter))[0],
  );
  expect(faults).toEqual([]);
  expect(plainOnes).toBeGreaterThan(100);
});

test('what is changed is what mongoose would change', async () => {
  const { plainOnes, faults } = await held(
    updatesOf,
    (plain, update) => plain.isUpdate(update),
    async (model, update) => (await asked(model, {}, update))[1],
  );
  expect(faults).toEqual([]);
  expect(plainOnes).toBeGreaterThan(100);
});
