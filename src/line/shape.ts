/**
 * Looks whether a value has a shape: the path to what is wrong with it (`''`: the value itself), or null. By hand, because every webhook
 * is looked at this way before it is answered: zod takes some 20 microseconds for an event, this one.
 */
export type Shape = (value: unknown) => string | null;

const WRONG = '';
const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function text(least: number, most: number): Shape {
  return (value) => (typeof value === 'string' && value.length >= least && value.length <= most ? null : WRONG);
}

export function numberUpTo(most: number): Shape {
  return (value) => (typeof value === 'number' && value >= 0 && value <= most ? null : WRONG);
}

export const anyNumber: Shape = (value) => (typeof value === 'number' ? null : WRONG);

export const yesOrNo: Shape = (value) => (typeof value === 'boolean' ? null : WRONG);

/** LINE leaves out what has no value; null is the same to us. */
export function maybe(shape: Shape): Shape {
  return (value) => (value === undefined || value === null ? null : shape(value));
}

/** An object with these properties; it may have others. */
export function object(properties: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(properties);
  return (value) => {
    if (!isObject(value)) return WRONG;
    for (const [key, shape] of entries) {
      const fault = shape(value[key]);
      if (fault !== null) return under(key, fault);
    }
    return null;
  };
}

export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return WRONG;
    const faults = (value as unknown[]).map(shape);
    const at = faults.findIndex((fault) => fault !== null);
    return at < 0 ? null : under(String(at), faults[at] ?? WRONG);
  };
}

/** An object with a `type`, which is a text: of the types that are known, with their properties; of any other, with any. */
export function ofType(type: Shape, known: Readonly<Record<string, Shape>>): Shape {
  const typed = object({ type });
  const shapes = new Map(Object.entries(known));
  return (value) => typed(value) ?? shapes.get((value as { type: string }).type)?.(value) ?? null;
}

const under = (key: string, fault: string): string => (fault === WRONG ? key : `${key}.${fault}`);
