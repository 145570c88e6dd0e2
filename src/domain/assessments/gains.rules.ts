import type { ItemScore } from './assessment.model';
import { add, compare, type Fraction, fraction, scale, subtract, sum, toTwoDecimals } from './fraction';
import type { Framework } from './framework';
import { compareItemCodes } from './item-codes';
import { levelOf } from './levels.rules';
import { oncePerVersion } from './once-per-version';
import { itemsOfSub, type Scored, type ScoreTree, scoreTree } from './scores.rules';

export interface Gain {
  item: string;
  /** what the total gains when the item becomes 100; two decimals */
  points: number;
}

/** Why an item cannot count in a what-if. */
export type NotCounted = 'unknown' | 'full' | 'no_score' | 'no_structure';

export interface WhatIf {
  /** the total now and then, two decimals; null: not known */
  before: number | null;
  after: number | null;
  levelBefore: string | null;
  levelAfter: string | null;
  /** what all counted items add together; rounded once, so it need not be the sum of the rounded points */
  points: number;
  counted: Gain[];
  notCounted: { item: string; why: NotCounted }[];
}

/** Codes of the items with 0 points, in order of code. */
export function zeroItems(assessment: Scored): string[] {
  const zero = assessment.items.filter((item) => item.score === 0);
  return zero.map(({ code }) => code).sort(compareItemCodes);
}

/**
 * What each 0-point item would add to the total if it became 100 and everything else stayed, best first, equals in order of
 * code. Items whose sub-indicator is not known are left out: what they weigh is not known either.
 */
export const gains = oncePerVersion(computeGains);

function computeGains(assessment: Scored, framework: Framework): Gain[] {
  const tree = scoreTree(assessment, framework);
  return assessment.items
    .filter((item) => item.score === 0)
    .flatMap((item) => {
      const share = gainOf(assessment, tree, item);
      return share ? [{ item: item.code, exact: share }] : [];
    })
    .sort((a, b) => compare(b.exact, a.exact) || compareItemCodes(a.item, b.item))
    .map(({ item, exact }) => ({ item, points: toTwoDecimals(exact) }));
}

/** What the total would gain if all items of an indicator with 0 points had 100, by the indicator's number; absent: none is known to. */
export const gainsByIndicator = oncePerVersion((assessment, framework): Readonly<Record<number, WhatIf['points']>> => {
  const indicatorOf = new Map(assessment.items.map(({ code, indicator }) => [code, indicator]));
  const codes = new Map<number, string[]>();
  for (const { item } of gains(assessment, framework)) {
    const indicator = indicatorOf.get(item) ?? 0;
    codes.set(indicator, [...(codes.get(indicator) ?? []), item]);
  }
  return Object.fromEntries([...codes].map(([num, own]) => [num, whatIf(assessment, framework, own).points]));
});

/**
 * The total if several items all became 100.
 * @param codes `O38`, `O40`; an item named twice counts once
 */
export function whatIf(assessment: Scored, framework: Framework, codes: readonly string[]): WhatIf {
  const tree = scoreTree(assessment, framework);
  const counted: { item: ItemScore; exact: Fraction }[] = [];
  const notCounted: WhatIf['notCounted'] = [];
  for (const code of new Set(codes)) {
    const item = assessment.items.find((one) => one.code === code);
    const exact = item && gainOf(assessment, tree, item);
    if (!item) notCounted.push({ item: code, why: 'unknown' });
    else if (item.score === 100) notCounted.push({ item: code, why: 'full' });
    else if (item.score === null) notCounted.push({ item: code, why: 'no_score' });
    else if (!exact) notCounted.push({ item: code, why: 'no_structure' });
    else counted.push({ item, exact });
  }
  const points = sum(counted.map(({ exact }) => exact));
  const base = tree.total.computed ?? tree.total.exact;
  const after = base && toTwoDecimals(add(base, points));
  const levels = framework.levels[assessment.levelScheme];
  const instrumentsAfter = tree.instruments.map(({ key, weight, exact, shown }) => {
    const own = counted.filter(({ item }) => instrumentOf(tree, item)?.key === key);
    if (own.length === 0 || !exact) return shown;
    return toTwoDecimals(add(exact, scale(sum(own.map((gain) => gain.exact)), 100, weight)));
  });
  return {
    before: tree.total.shown,
    after,
    levelBefore:
      levelOf(
        tree.total.shown,
        tree.instruments.map(({ shown }) => shown),
        levels,
      )?.level ?? assessment.level,
    levelAfter: levelOf(after, instrumentsAfter, levels)?.level ?? null,
    points: toTwoDecimals(points),
    counted: counted.map(({ item, exact }) => ({ item: item.code, points: toTwoDecimals(exact) })),
    notCounted,
  };
}

function instrumentOf(tree: ScoreTree, item: ItemScore): ScoreTree['instruments'][number] | undefined {
  const indicator = tree.indicators.find(({ num }) => num === item.indicator);
  return tree.instruments.find(({ key }) => key === indicator?.instrument);
}

/** An item's way up: a part of its sub-indicator, which is a part of its indicator, which is a part of its instrument. */
function gainOf(assessment: Scored, tree: ScoreTree, item: ItemScore): Fraction | null {
  const instrument = instrumentOf(tree, item);
  const subs = assessment.subIndicators.filter(({ indicator }) => indicator === item.indicator);
  if (!instrument || item.score === null || item.sub === null || !subs.some(({ num }) => num === item.sub)) return null;
  const parts =
    itemsOfSub(assessment, item.sub).length *
    subs.length *
    tree.indicators.filter((one) => one.instrument === instrument.key).length;
  return scale(subtract(fraction(100), fraction(item.score)), instrument.weight, 100 * parts);
}
