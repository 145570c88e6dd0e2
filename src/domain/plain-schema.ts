import { mongo, type Schema, type SchemaType } from 'mongoose';

type Fields = Record<string, unknown>;

/**
 * What mongoose would store, look for or change just as it is given, told at a look: it casts and checks each value of whatever it is given,
 * which costs more than the command itself. What is not plain, or not right, is left to mongoose, which mends it or says what is wrong.
 */
export interface PlainSchema {
  /** @returns the record as it is stored, with its defaults; null: that is for mongoose to say */
  record(given: object): (Fields & { _id: mongo.ObjectId }) | null;
  /** Whether a filter names fields by values of their own type alone. */
  isFilter(filter: object): boolean;
  /** Whether what an update stores anew has nothing but what it says itself. */
  hasNoDefaults: boolean;
  /** Whether an update sets fields to what they may hold, counts them on, or takes away what need not be there. */
  isUpdate(update: object): boolean;
}

/** A field by its path. */
interface Field {
  /** what it holds where nothing is given; not present: nothing */
  standard?: unknown;
  /** whether something works its standard out */
  isWorkedOut: boolean;
  isRequired: boolean;
  isFixed: boolean;
  isNumber: boolean;
  /** whether a value is of the field's type */
  isOfType(value: unknown): boolean;
  /** whether the field may hold a value of its type */
  mayHold(value: unknown): boolean;
}

const KNOWN_OPTIONS = new Set(['type', 'required', 'default', 'enum', 'min', 'max', 'immutable', 'auto']);
const never = (): boolean => false;

const TYPES: Record<string, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string',
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
  ObjectId: (value) => value instanceof mongo.ObjectId,
};

/** Reads a schema once, for all that is asked of it. */
export function plainSchema(schema: Schema): PlainSchema {
  const fields = fieldsOf(schema);
  // What mongoose adds times or versions of its own to is for mongoose to write.
  const isPlain = !schema.get('timestamps') && schema.get('versionKey') === false;
  return {
    record: (given) => {
      if (!isPlain) return null;
      const id = '_id' in given ? {} : { _id: new mongo.ObjectId() };
      const whole = completed(fields, { ...id, ...given });
      return whole as (Fields & { _id: mongo.ObjectId }) | null;
    },
    isFilter: (filter) =>
      isPlain && Object.entries(filter).every(([path, wanted]) => isCondition(fields.get(path), wanted)),
    hasNoDefaults: [...fields].every(
      ([path, { standard, isWorkedOut }]) => path === '_id' || (standard === undefined && !isWorkedOut),
    ),
    isUpdate: (update) => {
      const all = Object.entries(update);
      return isPlain && all.length > 0 && all.every(([name, changes]) => isChange(fields, name, changes));
    },
  };
}

function fieldsOf(schema: Schema): Map<string, Field> {
  const fields = new Map<string, Field>();
  schema.eachPath((path, type) => {
    fields.set(path, fieldOf(type, schema.get('minimize')));
    if (type.instance === 'Embedded' && type.schema) {
      for (const [inner, field] of fieldsOf(type.schema)) fields.set(`${path}.${inner}`, field);
    }
  });
  return fields;
}

function fieldOf(type: SchemaType, minimize: unknown): Field {
  const { required, default: standard, immutable } = type.options;
  // A list that says nothing of it is an empty one. (Options inherit an accessor for each of their names, which `in` finds.)
  const isList = type.instance === 'Array' && !Object.hasOwn(type.options, 'default');
  // An object would be the same one in all records.
  const isMade = typeof standard === 'function' || (typeof standard === 'object' && standard !== null);
  const isKnown = Object.keys(type.options).every((name) => KNOWN_OPTIONS.has(name));
  return {
    ...(standard !== undefined && { standard }),
    isWorkedOut: isList || isMade,
    isRequired: required !== undefined && required !== false,
    isFixed: immutable !== undefined,
    isNumber: type.instance === 'Number',
    isOfType: (isKnown && TYPES[type.instance]) || never,
    mayHold: isKnown ? looker(type, minimize) : never,
  };
}

function looker(type: SchemaType, minimize: unknown): (value: unknown) => boolean {
  const { min, max, enum: among, required } = type.options;
  const isOfType = TYPES[type.instance];
  if (type.instance === 'Mixed' && minimize !== false) return never;
  if (type.instance === 'Mixed') return (value) => isSaid(value) && (value !== null || required === undefined);
  if (type.instance === 'Embedded' && type.schema) return whole(fieldsOf(type.schema));
  if (type.instance === 'Array') return among === undefined ? listOf(type) : never;
  if (!isOfType || !isNumberOrNone(min) || !isNumberOrNone(max) || !isListOrNone(among)) return never;
  const isEmptyTaken = required === undefined;
  return (value) =>
    isOfType(value) &&
    (isEmptyTaken || value !== '') &&
    (!among || among.includes(value)) &&
    (min === undefined || (value as number) >= min) &&
    (max === undefined || (value as number) <= max);
}

/** Whether nothing in a value of any shape is undefined: mongoose leaves that out, and the driver would store null. */
function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSaid);
  if (Object.prototype.toString.call(value) === '[object Object]') return Object.values(value as object).every(isSaid);
  return value !== undefined;
}

/** Whether a part of a record says all of it itself. */
function whole(fields: Map<string, Field>): (value: unknown) => boolean {
  return (value) => {
    const isObject = Object.prototype.toString.call(value) === '[object Object]';
    const complete = isObject ? completed(fields, value as Fields) : null;
    const said = complete ? Object.keys(value as object).length : 0;
    // An empty one mongoose leaves out of most records.
    return complete !== null && said > 0 && Object.keys(complete).length === said;
  };
}

function listOf(type: SchemaType): (value: unknown) => boolean {
  const isOfType = TYPES[(type as { caster?: SchemaType }).caster?.instance ?? ''];
  const [of] = [type.options.type].flat();
  // Of nothing but a type: `[String]`.
  return isOfType && typeof of === 'function'
    ? (value) => Array.isArray(value) && value.every((one) => isOfType(one))
    : never;
}

const isNumberOrNone = (value: unknown): value is number | undefined =>
  value === undefined || typeof value === 'number';
const isListOrNone = (value: unknown): value is unknown[] | undefined => value === undefined || Array.isArray(value);

/** A record with its defaults; null: something in it is not plain. */
function completed(fields: Map<string, Field>, given: Fields): Fields | null {
  const record: Fields = {};
  for (const [path, value] of Object.entries(given)) {
    if (!isHeld(fields.get(path), value)) return null;
    record[path] = value;
  }
  for (const [path, field] of fields) {
    if (path in record || isWithin(path, fields)) continue;
    if (field.isRequired || field.isWorkedOut) return null;
    if (field.standard === undefined) continue;
    if (path.includes('.')) return null;
    record[path] = field.standard;
  }
  return record;
}

/** Whether a path leads into a part of the record. */
const isWithin = (path: string, fields: Map<string, Field>): boolean =>
  path.includes('.') && fields.has(path.slice(0, path.lastIndexOf('.')));

function isHeld(field: Field | undefined, value: unknown): boolean {
  if (!field || value === undefined) return false;
  return field.mayHold(value) || (value === null && !field.isRequired && field.standard === null);
}

function isCondition(field: Field | undefined, wanted: unknown): boolean {
  if (!field) return false;
  if (wanted === null || field.isOfType(wanted)) return true;
  if (Object.prototype.toString.call(wanted) !== '[object Object]') return false;
  const conditions = Object.entries(wanted as object);
  // Of parts and lists mongoose knows fewer.
  if (conditions.length === 0 || field.isOfType === never) return false;
  return conditions.every(([name, value]) => {
    if (name === '$in' || name === '$nin')
      return Array.isArray(value) && value.every((one) => one === null || field.isOfType(one));
    if (name === '$exists') return typeof value === 'boolean';
    return ['$lt', '$lte', '$gt', '$gte', '$ne'].includes(name) && (value === null || field.isOfType(value));
  });
}

function isChange(fields: Map<string, Field>, name: string, changes: unknown): boolean {
  const mayBe = CHANGES[name];
  if (!mayBe || typeof changes !== 'object' || changes === null) return false;
  const all = Object.entries(changes);
  const isOne = ([path, value]: [string, unknown]): boolean => {
    const field = fields.get(path);
    return field !== undefined && !field.isFixed && !path.includes('.') && mayBe(field, value);
  };
  return all.length > 0 && all.every(isOne);
}

const CHANGES: Record<string, (field: Field, value: unknown) => boolean> = {
  $set: isHeld,
  $unset: ({ isRequired }, value) => !isRequired && (value === true || value === 1 || value === ''),
  $inc: ({ isNumber }, value) => isNumber && typeof value === 'number' && Number.isFinite(value),
};
