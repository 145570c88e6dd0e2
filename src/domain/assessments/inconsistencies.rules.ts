import { type Fraction, fraction, scale, subtract, sum, toTwoDecimals } from './fraction';
import type { Framework } from './framework';
import { levelName, levelOf } from './levels.rules';
import { agree, type Scored, type ScoreTree, scoreTree } from './scores.rules';
import { analysisText } from './texts';

/** A printed figure that its parts contradict, or a gap that keeps one from being checked. */
export interface Inconsistency {
  /** `total`, `level`, `instruments.IIT`, `indicators.8` */
  field: string;
  reported: number | string | null;
  computed: number | string | null;
  message: string;
}

/**
 * Where an assessment's printed figures contradict each other by more than ±0.01, and which indicators are missing beside
 * ones that are there. An assessment that gives no scores at all has none. Order: total, level, instruments, indicators.
 */
export function inconsistencies(assessment: Scored, framework: Framework): Inconsistency[] {
  const tree = scoreTree(assessment, framework);
  return [
    ...ofTotal(tree),
    ...ofLevel(assessment, framework, tree),
    ...tree.instruments.flatMap(({ key, reported, computed }) =>
      contradiction(`instruments.${key}`, reported, computed, (a, b) => analysisText.instrument(key, a, b)),
    ),
    ...tree.indicators.flatMap(({ num, reported, computed }) =>
      contradiction(`indicators.${num}`, reported, computed, (a, b) => analysisText.indicator(num, a, b)),
    ),
    ...missingIndicators(tree),
  ];
}

function contradiction(
  field: string,
  reported: number | null,
  computed: Fraction | null,
  message: (reported: number, computed: number) => string,
): Inconsistency[] {
  if (reported === null || computed === null || agree(reported, computed)) return [];
  const rounded = toTwoDecimals(computed);
  return [{ field, reported, computed: rounded, message: message(reported, rounded) }];
}

function ofTotal({ total }: ScoreTree): Inconsistency[] {
  return contradiction('total', total.reported, total.computed, analysisText.total);
}

function ofLevel(assessment: Scored, framework: Framework, tree: ScoreTree): Inconsistency[] {
  const scores = tree.instruments.map(({ shown }) => shown);
  const computed = levelOf(tree.total.shown, scores, framework.levels[assessment.levelScheme])?.level;
  if (!assessment.level || !computed || assessment.level === computed) return [];
  const message = analysisText.level(levelName(framework, assessment.level), levelName(framework, computed));
  return [{ field: 'level', reported: assessment.level, computed, message }];
}

function missingIndicators(tree: ScoreTree): Inconsistency[] {
  if (tree.indicators.every(({ exact }) => exact === null)) return [];
  return tree.indicators
    .filter(({ exact }) => exact === null)
    .flatMap(({ num, name, instrument: key }) => {
      const instrument = tree.instruments.find((one) => one.key === key);
      if (!instrument || instrument.reported === null) {
        const message = analysisText.missing(num, name, key);
        return [{ field: `indicators.${num}`, reported: null, computed: null, message }];
      }
      const needed = impliedScore(tree, key, num, instrument.reported);
      const message =
        analysisText.missingChecked(num, name, key, instrument.reported) +
        (needed === null ? '' : analysisText.implied(needed));
      return [{ field: `indicators.${num}`, reported: null, computed: null, message }];
    });
}

/** The score the one missing indicator must have for its instrument's printed score; null when that is impossible to say. */
function impliedScore(tree: ScoreTree, key: string, missing: number, reported: number): number | null {
  const siblings = tree.indicators.filter((one) => one.instrument === key);
  const others = siblings.filter((one) => one.num !== missing).map(({ exact }) => exact);
  const known = others.filter((exact) => exact !== null);
  if (known.length < others.length) return null;
  const needed = toTwoDecimals(subtract(scale(fraction(reported), siblings.length), sum(known)));
  return needed >= 0 && needed <= 100 ? needed : null;
}
