import { type Expression, isTruthy, type Names, type Part, readExpression } from './card-expression';

/** A card's template as it stands in its file. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** A template that was read once, to be filled as often as needed. */
export type Fill = (names: Names) => unknown;

/** In place of what a template leaves out. */
export const LEFT_OUT = Symbol('left out');

/**
 * Reads a template in the notation of JSON-e (https://json-e.js.org), as far as the cards need it: `${…}` in texts, `$eval`, `$if`
 * with `then` and `else`, `$map` with `each(name)`, `$flatten`, `$merge`, and `$switch`. What in it is always the same is made
 * once, frozen, and shared by all cards.
 * @param part fills in another template
 * @throws SyntaxError when it uses anything else
 */
export function readTemplate(template: Json, part: Part): Fill {
  if (isConstant(template)) {
    const constant = frozen(template);
    return () => constant;
  }
  if (typeof template === 'string') return readText(template, part);
  if (Array.isArray(template)) return readList(template, part);
  return readObject(template as { [key: string]: Json }, part);
}

function isConstant(template: Json): boolean {
  if (typeof template === 'string') return !template.includes('${');
  if (typeof template !== 'object' || template === null) return true;
  return Object.entries(template).every(([key, value]) => !key.includes('$') && isConstant(value));
}

function frozen<T extends Json>(template: T): T {
  if (typeof template === 'object' && template !== null) {
    Object.values(template).forEach(frozen);
    Object.freeze(template);
  }
  return template;
}

function readText(template: string, part: Part): Fill {
  const pieces = template.split(/\$\{([^}]*)\}/u);
  if (template.includes('$${')) throw new SyntaxError(`cards have no $\${: ${template}`);
  // Every second piece is what stood between the braces.
  const read = pieces.map((piece, index) => (index % 2 === 0 ? piece : readExpression(piece, part)));
  return (names) => read.map((piece) => (typeof piece === 'string' ? piece : asText(piece(names), template))).join('');
}

function asText(value: unknown, template: string): string {
  if (value === null) return '';
  if (typeof value === 'object' || value === undefined) throw new TypeError(`no text in ${template}`);
  return String(value);
}

function readList(template: Json[], part: Part): Fill {
  const items = template.map((item) => readTemplate(item, part));
  return (names) => items.map((item) => item(names)).filter((value) => value !== LEFT_OUT);
}

function readObject(template: { [key: string]: Json }, part: Part): Fill {
  const keys = Object.keys(template);
  const operator = keys.find((key) => Object.hasOwn(OPERATORS, key));
  if (operator !== undefined) return OPERATORS[operator as keyof typeof OPERATORS](template, part);
  const unknown = keys.find((key) => key.includes('$'));
  if (unknown !== undefined) throw new SyntaxError(`not in cards: ${unknown}`);
  const entries = keys.map((key) => [key, readTemplate(template[key] ?? null, part)] as const);
  return (names) => {
    const filled: Record<string, unknown> = {};
    for (const [key, fill] of entries) {
      const value = fill(names);
      if (value !== LEFT_OUT) filled[key] = value;
    }
    return filled;
  };
}

type Operator = (template: { [key: string]: Json }, part: Part) => Fill;

const OPERATORS = {
  $eval(template, part) {
    expectKeys(template, /^\$eval$/u);
    return readExpression(textOf(template.$eval), part);
  },

  $if(template, part) {
    expectKeys(template, /^(\$if|then|else)$/u);
    const condition = readExpression(textOf(template.$if), part);
    const [then, otherwise] = [template.then, template.else].map((branch) =>
      branch === undefined ? () => LEFT_OUT : readTemplate(branch, part),
    ) as [Fill, Fill];
    return (names) => (isTruthy(condition(names)) ? then(names) : otherwise(names));
  },

  $map(template, part) {
    expectKeys(template, /^(\$map|each\(\w+\))$/u);
    const list = readTemplate(template.$map ?? null, part);
    const key = Object.keys(template).find((one) => one.startsWith('each(')) ?? '';
    const each = readTemplate(template[key] ?? null, part);
    const name = key.slice('each('.length, -1);
    return (names) =>
      listOf(list(names))
        .map((item) => each({ ...names, [name]: item }))
        .filter((value) => value !== LEFT_OUT);
  },

  $flatten(template, part) {
    expectKeys(template, /^\$flatten$/u);
    const list = readTemplate(template.$flatten ?? null, part);
    return (names) => listOf(list(names)).flat();
  },

  $merge(template, part) {
    expectKeys(template, /^\$merge$/u);
    const list = readTemplate(template.$merge ?? null, part);
    return (names) => Object.assign({}, ...listOf(list(names)));
  },

  $switch(template, part) {
    expectKeys(template, /^\$switch$/u);
    const { $default, ...cases } = template.$switch as { [condition: string]: Json };
    const read = Object.entries(cases).map(([condition, value]): [Expression, Fill] => [
      readExpression(condition, part),
      readTemplate(value, part),
    ]);
    const otherwise = $default === undefined ? () => LEFT_OUT : readTemplate($default, part);
    return (names) => (read.find(([condition]) => isTruthy(condition(names)))?.[1] ?? otherwise)(names);
  },
} satisfies Record<string, Operator>;

function expectKeys(template: { [key: string]: Json }, allowed: RegExp): void {
  const other = Object.keys(template).find((key) => !allowed.test(key));
  if (other !== undefined) throw new SyntaxError(`not in cards: ${other} beside ${Object.keys(template).join(' ')}`);
}

function textOf(template: Json | undefined): string {
  if (typeof template !== 'string') throw new SyntaxError('an expression is a text');
  return template;
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list');
  return value;
}
