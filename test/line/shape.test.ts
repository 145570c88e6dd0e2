import { anyNumber, listOf, maybe, numberUpTo, object, ofType, type Shape, text, yesOrNo } from '../../src/line/shape';

const WRONG = '';

test.each<[string, Shape, unknown, string | null]>([
  ['a text as short as it may be', text(1, 3), 'a', null],
  ['a text as long as it may be', text(1, 3), 'abc', null],
  ['an empty text', text(1, 3), '', WRONG],
  ['an empty text where that is one', text(0, 3), '', null],
  ['too long a text', text(1, 3), 'abcd', WRONG],
  ['a number in place of a text', text(0, 3), 1, WRONG],
  ['zero', numberUpTo(9), 0, null],
  ['the largest', numberUpTo(9), 9, null],
  ['a larger one', numberUpTo(9), 9.1, WRONG],
  ['a negative one', numberUpTo(9), -1, WRONG],
  ['no number at all', numberUpTo(9), Number.NaN, WRONG],
  ['digits in a text', numberUpTo(9), '1', WRONG],
  ['any number', anyNumber, -1e300, null],
  ['a text in place of any number', anyNumber, '1', WRONG],
  ['yes', yesOrNo, true, null],
  ['no', yesOrNo, false, null],
  ['a word for yes', yesOrNo, 'true', WRONG],
  ['nothing where there may be nothing', maybe(yesOrNo), undefined, null],
  ['null where there may be nothing', maybe(yesOrNo), null, null],
  ['something else where there may be nothing', maybe(yesOrNo), 0, WRONG],
  ['nothing where there must be something', yesOrNo, undefined, WRONG],
])('%s', (_what, shape, value, fault) => {
  expect(shape(value)).toBe(fault);
});

describe('an object', () => {
  const shape = object({ id: text(1, 9), source: maybe(object({ user: text(1, 9) })) });
  test.each<[string, unknown, string | null]>([
    ['with what it needs', { id: 'a' }, null],
    ['with more than it needs', { id: 'a', new: {} }, null],
    ['without what it needs', {}, 'id'],
    ['with something wrong in it', { id: 'a', source: { user: 1 } }, 'source.user'],
    ['with something wrong in place of what is in it', { id: 'a', source: 1 }, 'source'],
    ['that is a list', [], WRONG],
    ['that is null', null, WRONG],
    ['that is a text', 'id', WRONG],
  ])('%s', (_what, value, fault) => {
    expect(shape(value)).toBe(fault);
  });
});

describe('a list', () => {
  const shape = listOf(object({ id: text(1, 9) }));
  test.each<[string, unknown, string | null]>([
    ['of none', [], null],
    ['of good ones', [{ id: 'a' }, { id: 'b' }], null],
    ['with a bad one, which is told by its place', [{ id: 'a' }, { id: '' }, 1], '1.id'],
    ['with nothing in it', [{ id: 'a' }, null], '1'],
    ['that is an object', { 0: { id: 'a' } }, WRONG],
  ])('%s', (_what, value, fault) => {
    expect(shape(value)).toBe(fault);
  });
});

describe('a thing of a type', () => {
  const shape = ofType(text(1, 9), { user: object({ id: text(1, 9) }) });
  test.each<[string, unknown, string | null]>([
    ['that is known, with what it needs', { type: 'user', id: 'a' }, null],
    ['that is known, without it', { type: 'user' }, 'id'],
    ['that nobody knows yet', { type: 'square' }, null],
    ['that is the name of something every object has', { type: 'toString' }, null],
    ['that is none', { id: 'a' }, 'type'],
    ['that is no text', { type: {} }, 'type'],
  ])('%s', (_what, value, fault) => {
    expect(shape(value)).toBe(fault);
  });
});
