import fc from 'fast-check';
import { compareItemCodes, instrumentOfItem, parseItemCodes } from '../../../src/domain/assessments/item-codes';

describe('reading item codes', () => {
  test.each([
    ['one code', 'O1', ['O1']],
    ['a range and single codes', 'O1-O3 O6, O9', ['O1', 'O2', 'O3', 'O6', 'O9']],
    ['a range whose end has no letter', 'I1-3', ['I1', 'I2', 'I3']],
    ['a range of one', 'E5-E5', ['E5']],
    ['nothing', '', []],
  ])('%s', (_what, text, codes) => {
    expect(parseItemCodes(text)).toEqual(codes);
  });

  test.each([
    ['a letter that is no instrument', 'X1'],
    ['a falling range', 'O9-O1'],
    ['a range across instruments', 'I1-O3'],
    ['number zero', 'O0'],
    ['a number with a leading zero', 'O01'],
    ['a range without end', 'O1-O99999'],
    ['a small letter', 'o1'],
  ])('%s is refused', (_what, text) => {
    expect(parseItemCodes(text)).toBeNull();
  });
});

test('codes sort by instrument, then by number, not by letters', () => {
  expect(['O10', 'E2', 'O9', 'I30', 'I4'].sort(compareItemCodes)).toEqual(['I4', 'I30', 'E2', 'O9', 'O10']);
});

test('any range gives every code in it once, in rising order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('I', 'E', 'O'),
      fc.integer({ min: 1, max: 900 }),
      fc.nat(99),
      (letter, from, length) => {
        const codes = parseItemCodes(`${letter}${from}-${letter}${from + length}`) ?? [];
        expect(codes).toHaveLength(length + 1);
        expect([...codes].sort(compareItemCodes)).toEqual(codes);
        expect(new Set(codes.map(instrumentOfItem)).size).toBe(1);
      },
    ),
  );
});
