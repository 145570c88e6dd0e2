import { mutantsOf } from './mutate';

const changes = (source: string): string[] => mutantsOf('src/a.ts', source).map((one) => one.source);

test.each([
  ['a < b', ['a <= b']],
  ['a >= b', ['a > b']],
  ['a === b', ['a !== b']],
  ['a && b', ['a || b']],
  ['a ?? b', ['a && b']],
  ['ก + b', ['ก - b']],
  ['!a', ['a']],
  ['true', ['false']],
  ['a ? b : c', ['true ? b : c', 'false ? b : c']],
  ['a.some(b)', ['a.every(b)']],
  ['Math.min(a)', ['Math.max(a)']],
  ['a.filter(b).c', ['a.c']],
  ['[a]', ['[]']],
  ['[]', []],
  ['5000', ['5001']],
  ['a[b](c)', []],
  ["'a < b'", []],
  [
    'class A { b = 1; c() { return !d; } }',
    ['class A { b = 2; c() { return !d; } }', 'class A { b = 1; c() { return d; } }'],
  ],
  ['class A { constructor() { f(true); } }', ['class A { constructor() { f(false); } }']],
  ['b = { c() { return !d; } }', ['b = { c() { return d; } }']],
])('%s is changed to %s', (source, expected) => {
  expect(changes(source)).toEqual(expected);
});

test('behind Thai letters the right place is changed, and the line is that of the change', () => {
  const source = "// ก่อนหน้า\nconst ชื่อ = 'สวัสดี';\nif (n < 1) f();\n";
  expect(mutantsOf('src/a.ts', source)).toMatchObject([
    { line: 3, name: 'if true', source: source.replace('n < 1', 'true') },
    { line: 3, name: 'if false', source: source.replace('n < 1', 'false') },
    { line: 3, name: '< to <=', source: source.replace('<', '<=') },
    { line: 3, name: '1 plus one', source: source.replace('1', '2') },
  ]);
});

test('types and imports are left alone, what stands in a type assertion is not', () => {
  expect(changes("import { a } from 'b';\ntype One = 1 | true;\ninterface Two { a: 2 }")).toEqual([]);
  expect(changes('(a < b) as boolean')).toEqual(['(a <= b) as boolean']);
});

test('what is changed is still a program', () => {
  const source = 'export const isOver = (at: Date, now: Date): boolean => at <= now || !now;';
  for (const one of changes(source)) expect(() => mutantsOf('src/a.ts', one)).not.toThrow();
});
