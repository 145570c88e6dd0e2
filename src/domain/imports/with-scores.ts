import { INSTRUMENTS, type ItemScore } from '../assessments/assessment.model';
import { compareItemCodes } from '../assessments/item-codes';
import type { OfficeFile } from './office-file';
import { missingItems } from './read-items';
import type { ScoresToImport } from './score-table';

type Content = OfficeFile['assessments'][number];

/** An assessment with the scores that a table gives; the rest is as it was. @param before null: there is none of that year yet */
export function withScores(before: Content | null, scores: ScoresToImport): Content {
  const base = before ?? blank(scores);
  return {
    ...base,
    total: scores.total ?? base.total,
    level: scores.level ?? base.level,
    levelScheme: scores.level === null ? base.levelScheme : scores.framework.levelScheme,
    instruments: base.instruments.map((one) => ({ ...one, score: scores.instruments[one.key] ?? one.score })),
    indicators: base.indicators.map((one) => ({ ...one, score: scores.indicators.get(one.num) ?? one.score })),
    items: itemsWith(base.items, scores),
  };
}

/** The year's assessment without a score. */
function blank({ fiscalYear, framework }: ScoresToImport): Content {
  const { levelScheme, threshold, weights, indicators, subIndicators } = framework;
  return {
    fiscalYear,
    total: null,
    levelScheme,
    level: null,
    threshold,
    instruments: INSTRUMENTS.map((key) => ({ key, weight: weights[key], score: null })),
    indicators: indicators.map((one) => ({ ...one, score: null, status: null, class: null })),
    subIndicators: subIndicators.map(({ num, indicator, name }) => ({ num, indicator, name })),
    items: [],
  };
}

function itemsWith(before: readonly ItemScore[], { items: given, framework }: ScoresToImport): ItemScore[] {
  const items = new Map(before.map((item) => [item.code, item]));
  for (const [code, score] of given) {
    const known = items.get(code);
    const sub = framework.subIndicators.find((one) => one.items.includes(code));
    if (known) items.set(code, { ...known, score });
    else if (sub) {
      const title = framework.items[code] ?? null;
      items.set(code, { code, indicator: sub.indicator, sub: sub.num, title, score, flagged: false });
    }
  }
  if (given.size === 0) return [...before];
  for (const missing of missingItems(items, framework.subIndicators, framework)) items.set(missing.code, missing);
  return [...items.values()].sort((a, b) => compareItemCodes(a.code, b.code));
}
