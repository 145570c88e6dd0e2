import { z } from 'zod';

/** Whether a schema takes a value. */
export type Look = (value: unknown) => boolean;

/** Schemas that leave the choice of another to a value: zod cannot be asked for what stands in a function. */
const choosers = new WeakMap<z.core.$ZodType, (value: unknown) => z.ZodType>();

/** A schema that leaves to each value which schema it is held against. An error names what that one found. */
export function chosenBy(choose: (value: unknown) => z.ZodType): z.ZodType {
  const schema = z.unknown().check(({ value, issues }) => {
    const found = choose(value).safeParse(value);
    for (const issue of found.error?.issues ?? []) issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  });
  choosers.set(schema, choose);
  return schema;
}

const looks = new WeakMap<z.core.$ZodType, Look>();

/**
 * Makes of a schema a function that only says whether it takes a value: it makes no copy of what it looks at and collects nothing, which is
 * most of what parsing costs. It agrees with `safeParse(…).success`; what it has no quick way for is left to that. Of schemas that change no
 * value, as ours do. Made once for each schema, when it is first needed.
 */
export function quickLook(schema: z.core.$ZodType): Look {
  const known = looks.get(schema);
  if (known) return known;
  let own: Look | null = null;
  const look: Look = (value) => {
    own ??= withChecks(schema, choosers.has(schema) ? chosen(schema) : ofType(schema as z.core.$ZodTypes));
    return own(value);
  };
  looks.set(schema, look);
  return look;
}

function chosen(schema: z.core.$ZodType): Look {
  const choose = choosers.get(schema);
  return (value) => choose !== undefined && quickLook(choose(value))(value);
}

function ofType(schema: z.core.$ZodTypes): Look {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return def.coerce ? parsing(schema) : (value) => typeof value === 'string';
    case 'number':
      return def.coerce ? parsing(schema) : Number.isFinite;
    case 'boolean':
      return def.coerce ? parsing(schema) : (value) => typeof value === 'boolean';
    case 'literal':
      return isAmong(new Set<unknown>(def.values));
    case 'enum':
      return isAmong(new Set<unknown>(Object.values(def.entries)));
    case 'optional':
      return optional(quickLook(def.innerType));
    case 'lazy':
      return quickLook((schema as z.core.$ZodLazy)._zod.innerType);
    case 'array':
      return array(quickLook(def.element));
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? strictObject(def.shape) : parsing(schema);
    case 'union':
      return 'discriminator' in def ? union(def as z.core.$ZodDiscriminatedUnionDef) : parsing(schema);
    default:
      return parsing(schema);
  }
}

const parsing =
  (schema: z.core.$ZodType): Look =>
  (value) =>
    z.safeParse(schema, value).success;
const isAmong =
  (values: ReadonlySet<unknown>): Look =>
  (value) =>
    values.has(value);
const optional =
  (inner: Look): Look =>
  (value) =>
    value === undefined || inner(value);

function array(element: Look): Look {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!element(one)) return false;
    return true;
  };
}

type Properties = Record<string, unknown>;
const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function strictObject(shape: z.core.$ZodShape): Look {
  const properties = new Map(Object.entries(shape).map(([name, schema]) => [name, quickLook(schema)]));
  const needed = Object.entries(shape).flatMap(([name, schema]) => (schema._zod.optin === undefined ? [name] : []));
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) {
      const look = properties.get(name);
      if (!look?.(value[name])) return false;
    }
    for (const name of needed) if (!(name in value)) return false;
    return true;
  };
}

/** The option that a value names is found as zod finds it. */
function union({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef): Look {
  const byName = new Map<unknown, Look>();
  for (const option of options) {
    const look = quickLook(option);
    for (const name of option._zod.propValues?.[discriminator] ?? []) byName.set(name, look);
  }
  return (value) => isObject(value) && byName.get(value[discriminator])?.(value) === true;
}

/** What a schema asks beyond its type. Only asked of a value of the type. */
function withChecks(schema: z.core.$ZodType, look: Look): Look {
  // What is chosen has its choice for a check.
  if (choosers.has(schema)) return look;
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck] : [];
  const checks = [...own, ...(schema._zod.def.checks ?? [])].map((check) => ofCheck(check as z.core.$ZodChecks));
  const [only] = checks;
  if (!only) return look;
  if (checks.length === 1) return (value) => look(value) && only(value);
  return (value) => look(value) && checks.every((check) => check(value));
}

const matches =
  (pattern: RegExp): Look =>
  (value) => {
    // Where the last text was left, if it is a pattern that remembers.
    pattern.lastIndex = 0;
    return pattern.test(value as string);
  };

/** The checks of our texts and numbers are looked at themselves; others as zod asks them. */
function ofCheck(check: z.core.$ZodChecks | z.core.$ZodCustom): Look {
  const { def } = check._zod;
  if (def.check === 'custom' && 'fn' in def) return (value) => Boolean(def.fn(value));
  if (def.check === 'min_length') return (value) => (value as string).length >= def.minimum;
  if (def.check === 'max_length') return (value) => (value as string).length <= def.maximum;
  if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger;
  if (def.check === 'string_format' && def.format === 'regex' && def.pattern) return matches(def.pattern);
  return (value) => {
    const payload: z.core.ParsePayload = { value, issues: [] };
    void check._zod.check(payload as never);
    return payload.issues.length === 0;
  };
}
