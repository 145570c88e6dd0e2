import type { Instrument } from './assessment.model';
import { classedIndicators } from './classes.rules';
import { toTwoDecimals } from './fraction';
import type { Framework } from './framework';
import { levelOf } from './levels.rules';
import { type Scored, scoreTree } from './scores.rules';

/** What somebody asks the score of; nothing: the total. The first that is given counts: item, indicator, instrument. */
export interface ScoreQuestion {
  indicator?: number | undefined;
  instrument?: Instrument | undefined;
  /** e.g. `O38` */
  item?: string | undefined;
}

/** Scores: two decimals; null: the source does not give it. */
export type ScoreAnswer =
  | { kind: 'total'; score: number | null; reported: number | null; level: string | null }
  | { kind: 'instrument'; key: Instrument; weight: number; score: number | null; computed: number | null }
  | {
      kind: 'indicator';
      num: number;
      name: string;
      instrument: Instrument;
      score: number | null;
      class: 'strength' | 'weakness' | null;
      /** as printed, e.g. `รักษาระดับ` */
      status: string | null;
    }
  | { kind: 'item'; code: string; indicator: number; title: string | null; score: number | null; flagged: boolean };

/** The score asked for; null when the assessment has no such indicator or item. */
export function scoreOf(assessment: Scored, framework: Framework, question: ScoreQuestion): ScoreAnswer | null {
  if (question.item !== undefined) {
    const item = assessment.items.find(({ code }) => code === question.item);
    if (!item) return null;
    const { code, indicator, title, score, flagged } = item;
    return { kind: 'item', code, indicator, title, score, flagged };
  }
  if (question.indicator !== undefined) {
    const found = classedIndicators(assessment, framework).find(({ num }) => num === question.indicator);
    return found ? { kind: 'indicator', ...found } : null;
  }
  const tree = scoreTree(assessment, framework);
  if (question.instrument !== undefined) {
    const found = tree.instruments.find(({ key }) => key === question.instrument);
    if (!found) return null;
    const computed = found.computed && toTwoDecimals(found.computed);
    return { kind: 'instrument', key: found.key, weight: found.weight, score: found.shown, computed };
  }
  const { shown, reported } = tree.total;
  const scores = tree.instruments.map((instrument) => instrument.shown);
  const level = levelOf(shown, scores, framework.levels[assessment.levelScheme]);
  return { kind: 'total', score: shown, reported, level: level?.level ?? assessment.level };
}
