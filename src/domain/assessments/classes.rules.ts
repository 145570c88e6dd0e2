import type { Instrument } from './assessment.model';
import type { Framework } from './framework';
import { type Scored, scoreTree } from './scores.rules';

/** An indicator with its place among the strengths (จุดแข็ง) and weaknesses (จุดอ่อน). */
export interface ClassedIndicator {
  num: number;
  name: string;
  instrument: Instrument;
  /** two decimals; null: not given */
  score: number | null;
  /** from the score where there is one, else what the source itself says; null: not known */
  class: 'strength' | 'weakness' | null;
  /** as printed, e.g. `แก้ไขเร่งด่วน` */
  status: string | null;
}

/** Every indicator with its class: a score of the threshold (80) or more is a strength. In order of number. */
export function classedIndicators(assessment: Scored, framework: Framework): ClassedIndicator[] {
  return scoreTree(assessment, framework).indicators.map(({ num, name, instrument, shown, status, class: stated }) => ({
    num,
    name,
    instrument,
    score: shown,
    class: shown === null ? stated : shown >= assessment.threshold ? 'strength' : 'weakness',
    status,
  }));
}

/** Strengths, best first; those without a score come last. `instrument` narrows them to one instrument's. */
export function strengths(assessment: Scored, framework: Framework, instrument?: Instrument): ClassedIndicator[] {
  return ofClass(assessment, framework, 'strength', instrument).sort(byScore(-1));
}

/** Weaknesses, worst first; those without a score come last. `instrument` narrows them to one instrument's. */
export function weaknesses(assessment: Scored, framework: Framework, instrument?: Instrument): ClassedIndicator[] {
  return ofClass(assessment, framework, 'weakness', instrument).sort(byScore(1));
}

function ofClass(
  assessment: Scored,
  framework: Framework,
  wanted: 'strength' | 'weakness',
  instrument: Instrument | undefined,
): ClassedIndicator[] {
  const scored = classedIndicators(assessment, framework).filter((one) => one.class === wanted);
  return scored.filter((one) => instrument === undefined || one.instrument === instrument);
}

/** @param direction 1: the lowest score first; -1: the highest. Without a score last; equals stay in order of number */
function byScore(direction: 1 | -1) {
  return (a: ClassedIndicator, b: ClassedIndicator): number =>
    Number(a.score === null) - Number(b.score === null) || direction * ((a.score ?? 0) - (b.score ?? 0));
}
