import { isDone, isStarted, percentOf } from './how-far.rules';
import { isHandedIn } from './report-states.rules';
import type { Standing } from './reports.rules';
import { wholesOf } from './wholes.rules';

/** How far a set of measures is in a round. */
export interface Progress {
  measures: number;
  /** with a report that is handed in, whatever it says */
  reported: number;
  started: number;
  done: number;
  /** whole percent, 0–100; null where there are no measures */
  mean: number | null;
}

/**
 * Counts and the mean of the measures' percentages, each measure weighing the same, rounded half up once. A measure is as far as its
 * least advanced part. What was sent back counts as not reported until it is handed in again.
 * @param parts all that are asked for: of a unit, or of the office
 */
export function progressOf(parts: readonly Pick<Standing, 'measure' | 'round' | 'report' | 'exempt'>[]): Progress {
  const measures = wholesOf(parts).map(({ least }) => least);
  const reports = measures.flatMap(({ report }) => (report && isHandedIn(report) ? [report] : []));
  const sum = reports.reduce((total, report) => total + percentOf(report), 0);
  return {
    measures: measures.length,
    reported: reports.length,
    started: reports.filter(isStarted).length,
    done: reports.filter(isDone).length,
    mean: measures.length === 0 ? null : Math.floor(sum / measures.length + 0.5),
  };
}
