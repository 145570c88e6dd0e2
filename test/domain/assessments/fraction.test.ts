import fc from 'fast-check';
import { compare, fraction, mean, scale, subtract, sum, toTwoDecimals } from '../../../src/domain/assessments/fraction';

describe('rounding to two decimals', () => {
  test.each([
    ['a half at the third decimal goes up, which binary floats get wrong', 1.005, 1.01],
    ['6.25 has two decimals already', 6.25, 6.25],
    ['just under a half goes down', 1.00499999, 1.0],
    ['a half that carries through the nines', 99.995, 100],
    ['zero', 0, 0],
    ['a whole number', 100, 100],
    ['a number so small that it is written with an exponent', 1e-7, 0],
  ])('%s: %d → %d', (_why, value, rounded) => {
    expect(toTwoDecimals(fraction(value))).toBe(rounded);
  });

  test('a negative half goes away from zero', () => {
    expect(toTwoDecimals(subtract(fraction(0), fraction(1.005)))).toBe(-1.01);
  });

  test('every score with two decimals comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const score = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
        expect(toTwoDecimals(fraction(score))).toBe(score);
      }),
    );
  });

  test('thousandths round as on paper, whatever their binary form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const score = Number(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`);
        const hundredths = Math.floor(thousandths / 10) + (thousandths % 10 >= 5 ? 1 : 0);
        expect(Math.round(toTwoDecimals(fraction(score)) * 100)).toBe(hundredths);
      }),
    );
  });
});

test('what is no number is refused', () => {
  expect(() => fraction(Number.NaN)).toThrow(RangeError);
  expect(() => fraction(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test('three thirds of a score are the score, without loss', () => {
  const third = scale(fraction(78.5133), 1, 3);
  expect(compare(sum([third, third, third]), fraction(78.5133))).toBe(0);
});

describe('a mean', () => {
  test('of nothing is not known', () => expect(mean([])).toBeNull());
  test('with one value missing is not known, not the mean of the others', () => {
    expect(mean([fraction(96.86), fraction(94.43), null])).toBeNull();
  });
  test('of equal values is that value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }), (value, count) => {
        const result = mean(Array.from({ length: count }, () => fraction(value)));
        expect(result && compare(result, fraction(value))).toBe(0);
      }),
    );
  });
});
