import type { Assessment, Instrument } from './assessment.model';
import { classedIndicators, strengths, weaknesses } from './classes.rules';
import type { Framework, LevelScheme } from './framework';
import { type Gain, gains, zeroItems } from './gains.rules';
import { type Inconsistency, inconsistencies } from './inconsistencies.rules';
import { levelOf } from './levels.rules';
import { scoreTree } from './scores.rules';

/** The analysis of one assessment, as `npm run analyze -- --json` prints it. Scores: two decimals; null: not given. */
export interface AnalysisJson {
  /** the office's slug */
  organisation: string;
  /** BE */
  fiscalYear: number;
  /** computed where it can be, else as printed */
  total: number | null;
  /** as printed */
  totalReported: number | null;
  /** of `total`; where it cannot be told from the scores, as printed */
  level: string | null;
  levelScheme: LevelScheme;
  instruments: { key: Instrument; weight: number; score: number | null }[];
  indicators: {
    num: number;
    name: string;
    instrument: Instrument;
    score: number | null;
    class: 'strength' | 'weakness' | null;
  }[];
  /** best first */
  strengths: number[];
  /** worst first */
  weaknesses: number[];
  zeroItems: string[];
  inconsistencies: Inconsistency[];
  /** best first */
  gains: Gain[];
}

/** Analyses one assessment by the rules of its year. Pure. */
export function analyseAssessment(assessment: Assessment, framework: Framework): AnalysisJson {
  const tree = scoreTree(assessment, framework);
  const instruments = tree.instruments.map(({ key, weight, shown }) => ({ key, weight, score: shown }));
  const level = levelOf(
    tree.total.shown,
    instruments.map(({ score }) => score),
    framework.levels[assessment.levelScheme],
  );
  return {
    organisation: assessment.office,
    fiscalYear: assessment.fiscalYear,
    total: tree.total.shown,
    totalReported: tree.total.reported,
    level: level?.level ?? assessment.level,
    levelScheme: assessment.levelScheme,
    instruments,
    indicators: classedIndicators(assessment, framework).map(({ status: _status, ...indicator }) => indicator),
    strengths: strengths(assessment, framework).map(({ num }) => num),
    weaknesses: weaknesses(assessment, framework).map(({ num }) => num),
    zeroItems: zeroItems(assessment),
    inconsistencies: inconsistencies(assessment, framework),
    gains: gains(assessment, framework),
  };
}
