import { fraction, mean, toTwoDecimals } from './fraction';
import { itemsOfSub, type Scored } from './scores.rules';

/** A sub-indicator with the mean of its items. */
export interface SubScore {
  /** e.g. `10.1` */
  num: string;
  name: string;
  /** two decimals; null: not every item has a score */
  score: number | null;
  /** how many items it has */
  items: number;
  /** how many of them have 100 */
  full: number;
}

/** The sub-indicators of an indicator, in the order of the assessment; empty where its items are not divided. Pure. */
export function subScores(assessment: Pick<Scored, 'items' | 'subIndicators'>, indicator: number): SubScore[] {
  const subs = assessment.subIndicators.filter((sub) => sub.indicator === indicator);
  return subs.map(({ num, name }) => {
    const items = itemsOfSub(assessment, num);
    const score = mean(items.map((item) => (item.score === null ? null : fraction(item.score))));
    return {
      num,
      name,
      score: score && toTwoDecimals(score),
      items: items.length,
      full: items.filter((item) => item.score === 100).length,
    };
  });
}
