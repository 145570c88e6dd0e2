/**
 * Exact arithmetic for scores. Binary floating point cannot hold 84.59 or 0.3, and scores decide levels at two decimals, so
 * sums and means are fractions of whole numbers, rounded once at the end. The denominator is always positive.
 */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Fraction = { num: 0n, den: 1n };

/**
 * The decimal number a score was written as: 84.59 is 8459/100, not the nearest binary value.
 * @throws RangeError for what is not finite
 */
export function fraction(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`Not a score: ${value}`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const digits = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? { num: digits * 10n ** BigInt(power), den: 1n } : { num: digits, den: 10n ** BigInt(-power) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}

/** a × by / per; `per` must be positive. */
export function scale(a: Fraction, by: number, per = 1): Fraction {
  const factor = fraction(by);
  const divisor = fraction(per);
  return { num: a.num * factor.num * divisor.den, den: a.den * factor.den * divisor.num };
}

/** For `sort`: negative when a is less than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, ZERO);
}

/** The mean; null when there is nothing to take it of, or one value is not known. */
export function mean(values: readonly (Fraction | null)[]): Fraction | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  return scale(sum(known), 1, known.length);
}

/** Rounded to two decimals, halves up (away from zero below it): 1.005 → 1.01, 6.25 → 6.25. */
export function toTwoDecimals({ num, den }: Fraction): number {
  const magnitude = num < 0n ? -num : num;
  const hundredths = (magnitude * 200n + den) / (den * 2n);
  return (num < 0n ? -Number(hundredths) : Number(hundredths)) / 100;
}
