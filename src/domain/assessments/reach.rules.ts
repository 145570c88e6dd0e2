import type { Framework } from './framework';
import { gains, whatIf } from './gains.rules';
import type { Scored } from './scores.rules';

/** Items that would lead to a better level together. */
export interface Reach {
  /** the level that they lead to, e.g. `C` */
  level: string;
  /** best first; as few as lead there when what adds most is done first */
  codes: string[];
}

/**
 * The items of 0 points that lead to the next better level, if those that add most become 100 one after the other.
 * @returns null at the best level, where all of them are not enough, and where no level is known
 */
export function itemsToReach(assessment: Scored, framework: Framework): Reach | null {
  const best = gains(assessment, framework).map(({ item }) => item);
  const levels = framework.levels[assessment.levelScheme];
  const rankOf = (level: string | null) => levels.findIndex((one) => one.level === level);
  const { levelBefore } = whatIf(assessment, framework, []);
  if (rankOf(levelBefore) <= 0) return null;
  for (let count = 1; count <= best.length; count += 1) {
    const codes = best.slice(0, count);
    const { levelAfter } = whatIf(assessment, framework, codes);
    const rank = rankOf(levelAfter);
    if (levelAfter !== null && rank !== -1 && rank < rankOf(levelBefore)) return { level: levelAfter, codes };
  }
  return null;
}
