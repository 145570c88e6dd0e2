import type { IndicatorScore, Instrument, ItemScore } from './assessment.model';
import { INSTRUMENTS } from './assessment.model';
import { add, type Fraction, fraction, mean, scale, subtract, toTwoDecimals, ZERO } from './fraction';
import type { Framework } from './framework';
import { oncePerVersion, type Scored } from './once-per-version';

// The score model: item → mean per sub-indicator → mean of sub-indicators = indicator → mean of indicators = instrument →
// weighted sum = total. It reproduces the printed 6.25, 46.34 and 57.31 of a FY 2562 report; flat means do not.

export type { Scored };

/** One score of the tree. */
export interface Score {
  /** as printed; null: the source does not give it */
  reported: number | null;
  /** from the level below, unrounded; null: something below is missing */
  computed: Fraction | null;
  /**
   * What the level above counts with: the computed value where it agrees with the printed one (the printed one is that value
   * rounded), else the printed one, else the computed one.
   */
  exact: Fraction | null;
  /** what people are shown, two decimals: the printed score, else the computed one; for the total the other way round */
  shown: number | null;
}

export interface ScoreTree {
  total: Score;
  instruments: ({ key: Instrument; weight: number } & Score)[];
  indicators: (Omit<IndicatorScore, 'score' | 'name'> & { name: string } & Score)[];
}

/** Printed figures are rounded, some twice: up to this much apart, in hundredths, they agree. */
const TOLERANCE_HUNDREDTHS = 1;

/** Whether a printed and a computed score agree within ±0.01. */
export function agree(reported: number, computed: Fraction): boolean {
  const difference = toTwoDecimals(subtract(fraction(reported), fraction(toTwoDecimals(computed))));
  return Math.round(Math.abs(difference) * 100) <= TOLERANCE_HUNDREDTHS;
}

function score(reported: number | null, computed: Fraction | null): Score {
  const printed = reported === null ? null : fraction(reported);
  const exact = computed && (reported === null || agree(reported, computed)) ? computed : printed;
  const shown = reported ?? (computed && toTwoDecimals(computed));
  return { reported, computed, exact, shown };
}

/** All scores of an assessment, printed and computed side by side. Indicators: those of the year's rules, in order. */
export const scoreTree = oncePerVersion(computeTree);

function computeTree(assessment: Scored, framework: Framework): ScoreTree {
  const indicators = framework.indicators.map(({ num, instrument, name }) => {
    const given = assessment.indicators.find((one) => one.num === num);
    return {
      num,
      instrument,
      name: given?.name ?? name,
      status: given?.status ?? null,
      class: given?.class ?? null,
      ...score(given?.score ?? null, fromItems(assessment, num)),
    };
  });
  const instruments = INSTRUMENTS.map((key) => {
    const given = assessment.instruments.find((one) => one.key === key);
    const parts = indicators.filter((indicator) => indicator.instrument === key);
    return {
      key,
      weight: given?.weight ?? framework.weights[key],
      ...score(given?.score ?? null, mean(parts.map(({ exact }) => exact))),
    };
  });
  const total = score(assessment.total, weightedSum(instruments));
  return {
    total: { ...total, shown: total.computed ? toTwoDecimals(total.computed) : total.reported },
    instruments,
    indicators,
  };
}

function weightedSum(instruments: readonly { weight: number; exact: Fraction | null }[]): Fraction | null {
  return instruments.reduce<Fraction | null>(
    (sum, { weight, exact }) => (sum && exact ? add(sum, scale(exact, weight, 100)) : null),
    ZERO,
  );
}

/** The items of a sub-indicator. */
export function itemsOfSub(assessment: Pick<Scored, 'items'>, sub: string): ItemScore[] {
  return assessment.items.filter((item) => item.sub === sub);
}

function fromItems(assessment: Scored, indicator: number): Fraction | null {
  const subs = assessment.subIndicators.filter((sub) => sub.indicator === indicator);
  return mean(
    subs.map(({ num }) =>
      mean(itemsOfSub(assessment, num).map((item) => (item.score === null ? null : fraction(item.score)))),
    ),
  );
}
