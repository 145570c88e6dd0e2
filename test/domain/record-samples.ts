import { mongo, type Schema, type SchemaType } from 'mongoose';

export type Fields = Record<string, unknown>;

const ID = new mongo.ObjectId();
const DAY = new Date('2026-11-30T03:00:00Z');

/** What some field or other may hold, and what hardly any may. */
const VALUES: unknown[] = [
  null,
  undefined,
  '',
  'x',
  ' x ',
  '5',
  '2026-11-30',
  ID.toHexString(),
  0,
  -1,
  1.5,
  10_000_000,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  'true',
  DAY,
  new Date(Number.NaN),
  ID,
  {},
  { x: 1 },
  { x: undefined },
  { x: {} },
  [],
  [null],
  ['x'],
  ['x', undefined],
  ['x', 1],
  [1],
  [ID],
  [{}],
  [[]],
  new Map([['x', 1]]),
  Buffer.from('x'),
];

/** Something that a field may hold. */
function sample(type: SchemaType): unknown {
  const { enum: among, min } = type.options;
  const { caster } = type as { caster?: SchemaType };
  if (type.schema && type.instance === 'Array') return [whole(type.schema)];
  if (type.schema) return whole(type.schema);
  if (type.instance === 'Array' && caster) return [sample(caster)];
  if (type.instance === 'String') return (among as unknown[] | undefined)?.find((one) => one !== null) ?? 'x';
  if (type.instance === 'Number') return Array.isArray(among) ? among[0] : (min ?? 1);
  return { Date: DAY, Boolean: false, ObjectId: ID, Map: { x: 1 }, Mixed: { x: 1 }, Buffer: Buffer.from('x') }[
    type.instance
  ];
}

/** A record, or a part of one, that says all of it; of fields within others as they stand there. */
function whole(schema: Schema, isSaid: (path: string, type: SchemaType) => boolean = () => true): Fields {
  const record: Fields = {};
  schema.eachPath((path, type) => {
    if (path === '_id' && type.options.auto) return;
    if (!isSaid(path, type)) return;
    put(record, path, sample(type));
  });
  return record;
}

function put(record: Fields, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) record[first] = value;
  else {
    record[first] ??= {};
    put(record[first] as Fields, rest.join('.'), value);
  }
}

export const pathsOf = (schema: Schema): [string, SchemaType][] => {
  const all: [string, SchemaType][] = [];
  schema.eachPath((path, type) => void all.push([path, type]));
  return all;
};

/** Records of a kind, or parts of one: what must be there and all there is, with each field there, missing, and holding any value whatever. */
export function recordsOf(schema: Schema): Fields[] {
  const isNeeded = (_: string, type: SchemaType) => Boolean(type.options.required);
  const least = whole(schema, isNeeded);
  const most = whole(schema);
  const varied = pathsOf(schema).flatMap(([path, type]) => {
    const [outer = ''] = path.split('.');
    const { [outer]: _left, ...without } = most;
    const { [outer]: _lacking, ...lacking } = least;
    const parts = type.instance === 'Embedded' && type.schema ? recordsOf(type.schema) : [];
    const held = [sample(type), ...VALUES, ...parts].flatMap((value) => [
      { ...least, [outer]: value },
      { ...most, [outer]: value },
    ]);
    return [without, lacking, ...held];
  });
  return [least, most, { ...least, _id: ID }, { ...most, more: 1 }, ...varied];
}

function valuesFor(path: string, schema: Schema): unknown[] {
  const type = schema.path(path);
  return type ? [sample(type), ...VALUES, ...(type.schema ? recordsOf(type.schema) : [])] : VALUES;
}

/** Filters of a field by any value whatever. */
export const filtersOf = (path: string, schema: Schema): Fields[] =>
  valuesFor(path, schema).flatMap((value) => [
    { [path]: value },
    ...['$ne', '$gt', '$lte', '$in', '$nin', '$exists', '$eq', '$not', '$regex'].map((name) => ({
      [path]: { [name]: value },
    })),
    { [path]: { $in: [value, null] } },
    { [path]: { $gt: value, x: 1 } },
  ]);

/** Updates of a field by any value whatever. */
export const updatesOf = (path: string, schema: Schema): Fields[] =>
  valuesFor(path, schema).flatMap((value) =>
    ['$set', '$unset', '$inc', '$push', '$setOnInsert', '$min'].map((name) => ({ [name]: { [path]: value } })),
  );
