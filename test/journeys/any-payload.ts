import fc from 'fast-check';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** What a payload's field may well be in the office of the test, so that half of what is pressed points at something. */
export type Likely = Record<string, readonly unknown[]>;

/**
 * Payloads as a kind of button makes them: anything that its schema takes.
 * @param likely values by the name of the field; a value that the schema refuses is never taken
 * @throws for a part of a schema that no button has used until now
 */
export function anyPayload(schema: z.ZodType, likely: Likely = {}): fc.Arbitrary<unknown> {
  return anyOf(z.toJSONSchema(schema, { io: 'input' }) as Json, likely).filter((one) => schema.safeParse(one).success);
}

/** Payloads that a kind's schema refuses: another shape altogether, or its own with something in it that cannot be. */
export function hostilePayload(schema: z.ZodType): fc.Arbitrary<unknown> {
  const spoilt = fc
    .tuple(anyPayload(schema), fc.nat(), fc.jsonValue({ maxDepth: 1 }))
    .map(([payload, at, instead]) => spoil(payload as Json, at, instead));
  return fc.oneof(fc.jsonValue({ maxDepth: 1 }), spoilt).filter((one) => !schema.safeParse(one).success);
}

function spoil(payload: Json, at: number, instead: unknown): unknown {
  const names = Object.keys(payload);
  const name = names[at % names.length];
  return name === undefined ? instead : { ...payload, [name]: instead };
}

function anyOf(schema: Json, likely: Likely): fc.Arbitrary<unknown> {
  const parts = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (parts) return fc.oneof(...parts.map((part) => anyOf(part, likely)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => anyOf({ ...schema, type }, likely)));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...schema.enum);
  if (schema.type === 'object') return anyObject(schema, likely);
  if (schema.type === 'array') return anyArray(schema as ArraySchema, likely);
  if (schema.type === 'string') return anyString(schema as StringSchema);
  if (schema.type === 'integer') {
    return fc.integer({ min: atLeast(schema.minimum), max: atMost(schema.maximum) });
  }
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  throw new Error(`No button had this until now: ${JSON.stringify(schema)}`);
}

/** Fast-check draws from 32 bits; a button's data has no room for much more. */
const atLeast = (minimum: unknown): number => Math.max(Number(minimum ?? -(2 ** 31)), -(2 ** 31));
const atMost = (maximum: unknown): number => Math.min(Number(maximum ?? 2 ** 31 - 1), 2 ** 31 - 1);

function anyObject(schema: Json, likely: Likely): fc.Arbitrary<unknown> {
  const required = (schema.required ?? []) as string[];
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, part]) => {
    const known = likely[name] ?? [];
    const drawn = anyOf(part, likely);
    return [name, known.length > 0 ? fc.oneof(fc.constantFrom(...known), drawn) : drawn] as const;
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

/** `prefixItems`: so many and no more, each of its own kind. */
type ArraySchema = { items: Json | false; maxItems?: number; prefixItems?: Json[] };

function anyArray({ items, maxItems = 5, prefixItems = [] }: ArraySchema, likely: Likely): fc.Arbitrary<unknown> {
  if (items === false || prefixItems.length > 0) return fc.tuple(...prefixItems.map((part) => anyOf(part, likely)));
  return fc.array(anyOf(items, likely), { maxLength: Math.min(maxItems, 5) });
}

/** That a text must be a day is a refinement, which the JSON schema does not show. */
const anyDay = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

type StringSchema = { pattern?: string; minLength?: number; maxLength?: number };

function anyString({ pattern, minLength = 0, maxLength = 60 }: StringSchema): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(fc.string({ minLength, maxLength, unit: 'grapheme' }), anyDay);
}
