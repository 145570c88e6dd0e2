import { parseSync } from '@swc/core';

/** One small change to a source file that a test should notice. */
export interface Mutant {
  /** from the project's root */
  file: string;
  line: number;
  /** what it changes, e.g. `< to <=` */
  name: string;
  /** the whole file, changed */
  source: string;
}

interface Node {
  type: string;
  span: { start: number; end: number };
  [key: string]: unknown;
}
/** Bytes `start` up to `end` are replaced. */
interface Edit {
  start: number;
  end: number;
  instead: string;
  name: string;
}

const OPERATORS: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};
const METHODS: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};
const LEFT_OUT = ['filter', 'sort', 'reverse', 'slice', 'trim', 'toSorted', 'toReversed'];

/** Every change that is made to a file, in the order of the file. @param file from the project's root */
export function mutantsOf(file: string, source: string): Mutant[] {
  const bytes = Buffer.from(source);
  const text = (start: number, end: number): string => bytes.subarray(start, end).toString();
  return [...editsIn(parseSync(source, { syntax: 'typescript' }) as unknown as Node, text)]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, instead, name }) => ({
      file,
      line: text(0, start).split('\n').length,
      name,
      source: text(0, start) + instead + text(end, bytes.length),
    }));
}

type Text = (start: number, end: number) => string;

function* editsIn(node: Node, text: Text): Generator<Edit> {
  if (isOfTypes(node)) return;
  yield* editsOf(node, text);
  for (const child of childrenOf(node)) yield* editsIn(child, text);
}

/** What is gone when the program runs. */
const isOfTypes = ({ type }: Node): boolean =>
  type === 'ImportDeclaration' || (/^Ts/.test(type) && !/Expression$|^TsNonNull|^TsConstAssertion$/.test(type));

const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(partsOf);

/** What swc puts between a node and its parts without a type of its own: a list's entry, a method's function. */
function partsOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return typeof (value as Partial<Node>).type === 'string' ? [value as Node] : Object.values(value).flatMap(partsOf);
}

/** swc counts bytes from 1. */
const startOf = ({ span }: Node): number => span.start - 1;
const endOf = ({ span }: Node): number => span.end - 1;

function editsOf(node: Node, text: Text): Edit[] {
  const whole = (instead: string, name: string): Edit => ({ start: startOf(node), end: endOf(node), instead, name });
  const own = (): string => text(startOf(node), endOf(node));
  switch (node.type) {
    case 'BinaryExpression':
      return operatorOf(node, text);
    case 'BooleanLiteral':
      return [whole(String(!node.value), `${own()} flipped`)];
    case 'NumericLiteral':
      return [whole(String(Number(node.value) + 1), `${own()} plus one`)];
    case 'UnaryExpression':
      return node.operator === '!' ? [whole(own().slice(1), 'without !')] : [];
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = node.test as Node;
      const be = (instead: string): Edit => ({
        start: startOf(test),
        end: endOf(test),
        instead,
        name: `if ${instead}`,
      });
      return [be('true'), be('false')];
    }
    case 'CallExpression':
      return methodOf(node, text);
    case 'ArrayExpression':
      return (node.elements as unknown[]).length > 0 ? [whole('[]', 'an empty list')] : [];
    default:
      return [];
  }
}

function operatorOf({ left, right, operator }: Node, text: Text): Edit[] {
  const instead = OPERATORS[operator as string];
  if (instead === undefined) return [];
  const from = endOf(left as Node);
  const between = text(from, startOf(right as Node));
  const at = from + Buffer.byteLength(between.slice(0, between.indexOf(operator as string)));
  return [{ start: at, end: at + String(operator).length, instead, name: `${operator} to ${instead}` }];
}

function methodOf(node: Node, text: Text): Edit[] {
  const { type, object, property } = node.callee as Node;
  if (type !== 'MemberExpression') return [];
  const { type: of, span } = property as Node;
  if (of !== 'Identifier') return [];
  const name = text(span.start - 1, span.end - 1);
  const other = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (other) return [{ start: span.start - 1, end: span.end - 1, instead: other, name: `${name} to ${other}` }];
  if (!LEFT_OUT.includes(name)) return [];
  return [{ start: endOf(object as Node), end: endOf(node), instead: '', name: `without ${name}` }];
}
