/** What the names in a template stand for. */
export type Names = Readonly<Record<string, unknown>>;
/** An expression that was read once, to be worked out as often as needed. @throws TypeError when a name stands for nothing */
export type Expression = (names: Names) => unknown;
/** Fills in another template. */
export type Part = (name: string, data: Names) => unknown;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|([a-zA-Z_]\w*)|(&&|\|\||[!=<>]=|[!<>.(){}:,]))/uy;
const CONSTANTS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads an expression of JSON-e's (https://json-e.js.org/language.html), as far as the cards need it: values by name and
 * property, numbers, `'texts'`, `true`, `false`, `null`, `! == != < <= > >= && ||`, `len(list)`, and `part('name', {…})`.
 * @throws SyntaxError when it is anything else
 */
export function readExpression(text: string, part: Part): Expression {
  const reader = new Reader(text, part);
  const expression = reader.either();
  reader.end();
  return expression;
}

/** Whether JSON-e takes a value for true: not null, zero, and what is empty. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

type Token = { kind: 'number' | 'text' | 'name' | 'sign'; text: string };

/** Reads by descent: what binds least first. */
class Reader {
  private readonly tokens: Token[];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly part: Part,
  ) {
    this.tokens = this.split();
  }

  either(): Expression {
    let left = this.both();
    while (this.takes('||')) {
      const [first, second] = [left, this.both()];
      left = (names) => isTruthy(first(names)) || isTruthy(second(names));
    }
    return left;
  }

  end(): void {
    if (this.at < this.tokens.length) this.fail();
  }

  private both(): Expression {
    let left = this.comparison();
    while (this.takes('&&')) {
      const [first, second] = [left, this.comparison()];
      left = (names) => isTruthy(first(names)) && isTruthy(second(names));
    }
    return left;
  }

  private comparison(): Expression {
    const left = this.negation();
    for (const [sign, compare] of Object.entries(COMPARISONS)) {
      if (!this.takes(sign)) continue;
      const right = this.negation();
      return (names) => compare(left(names), right(names));
    }
    return left;
  }

  private negation(): Expression {
    if (!this.takes('!')) return this.property();
    const negated = this.negation();
    return (names) => !isTruthy(negated(names));
  }

  private property(): Expression {
    let value = this.value();
    while (this.takes('.')) {
      const [of, name] = [value, this.name()];
      value = (names) => propertyOf(of(names), name);
    }
    return value;
  }

  private value(): Expression {
    if (this.takes('(')) {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    const token = this.tokens[this.at];
    if (token?.kind === 'number' || token?.kind === 'text') {
      this.at += 1;
      const constant = token.kind === 'number' ? Number(token.text) : token.text;
      return () => constant;
    }
    const name = this.name();
    if (CONSTANTS.has(name)) return () => CONSTANTS.get(name);
    if (name === 'len' && this.takes('(')) return this.length();
    if (name === 'part' && this.takes('(')) return this.filledPart();
    return (names) => propertyOf(names, name);
  }

  private length(): Expression {
    const list = this.either();
    this.expect(')');
    return (names) => {
      const value = list(names);
      if (!Array.isArray(value)) throw new TypeError(`not a list in ${this.text}`);
      return value.length;
    };
  }

  private filledPart(): Expression {
    const name = this.tokens[this.at++];
    if (name?.kind !== 'text') this.fail();
    this.expect(',');
    const data = this.takes('{') ? this.object() : this.property();
    this.expect(')');
    return (names) => this.part(name.text, data(names) as Names);
  }

  private object(): Expression {
    const entries: [string, Expression][] = [];
    while (!this.takes('}')) {
      if (entries.length > 0) this.expect(',');
      const name = this.name();
      this.expect(':');
      entries.push([name, this.either()]);
    }
    return (names) => Object.fromEntries(entries.map(([name, value]) => [name, value(names)]));
  }

  private name(): string {
    const token = this.tokens[this.at++];
    return token?.kind === 'name' ? token.text : this.fail();
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) this.fail();
  }

  private fail(): never {
    throw new SyntaxError(`not an expression that cards can have: ${this.text}`);
  }

  private split(): Token[] {
    const tokens: Token[] = [];
    TOKEN.lastIndex = 0;
    for (let read = 0; this.text.slice(read).trim() !== ''; read = TOKEN.lastIndex) {
      TOKEN.lastIndex = read;
      const [, number, text, name, sign] = TOKEN.exec(this.text) ?? this.fail();
      if (number !== undefined) tokens.push({ kind: 'number', text: number });
      else if (text !== undefined) tokens.push({ kind: 'text', text });
      else if (name !== undefined) tokens.push({ kind: 'name', text: name });
      else tokens.push({ kind: 'sign', text: sign ?? '' });
    }
    return tokens;
  }
}

const COMPARISONS: Record<string, (left: unknown, right: unknown) => boolean> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => ordered(left, right) < 0,
  '<=': (left, right) => ordered(left, right) <= 0,
  '>': (left, right) => ordered(left, right) > 0,
  '>=': (left, right) => ordered(left, right) >= 0,
};

function ordered(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  throw new TypeError('only numbers are smaller or larger in cards');
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)) {
    return (value as Names)[name];
  }
  throw new TypeError(`there is no ${name}`);
}
