import { fraction, subtract, toTwoDecimals } from './fraction';
import type { Framework } from './framework';
import { type ScoreQuestion, scoreOf } from './score-of.rules';
import type { Scored } from './scores.rules';

export interface YearScore {
  /** BE */
  fiscalYear: number;
  /** two decimals; null: not given */
  score: number | null;
  /** of the total only */
  level: string | null;
  /** since the year before it in the list: the difference of the two scores as shown; null: one of them is not known */
  change: number | null;
}

/**
 * The same score over several years, in the order given.
 * @param years each with the rules of its own year
 */
export function compareYears(
  years: readonly { assessment: Scored; framework: Framework }[],
  question: Omit<ScoreQuestion, 'item'> = {},
): YearScore[] {
  let before: number | null = null;
  return years.map(({ assessment, framework }) => {
    const answer = scoreOf(assessment, framework, question);
    const score = answer?.score ?? null;
    const change =
      score === null || before === null ? null : toTwoDecimals(subtract(fraction(score), fraction(before)));
    before = score;
    return {
      fiscalYear: assessment.fiscalYear,
      score,
      level: answer?.kind === 'total' ? answer.level : null,
      change,
    };
  });
}
