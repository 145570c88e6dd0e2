import type { ReportContent } from './report.model';
import { isHandedIn } from './report-states.rules';
import type { Standing } from './reports.rules';

type HowFar = Pick<ReportContent, 'status' | 'progress'>;

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

/** Done: reported as done, or as 100 % without a word for it. */
export function isDone({ status, progress }: HowFar): boolean {
  return status === 'done' || (status === null && progress === 100);
}

/** Started: done, in progress, blocked on the way, or any percentage above 0. */
export function isStarted(howFar: HowFar): boolean {
  if (isDone(howFar) || howFar.status === 'in_progress') return true;
  return (howFar.progress ?? 0) > 0;
}

/**
 * What a measure counts for in a mean: the percentage that was reported; without one 100 where it was reported as done, else 0.
 * No report counts 0.
 */
export function percentOf(report: HowFar | null): number {
  if (!report) return 0;
  return report.progress ?? (report.status === 'done' ? 100 : 0);
}

/**
 * Counts and the mean of the measures' percentages, each measure weighing the same, rounded half up once. What was sent back
 * counts as not reported until it is handed in again.
 */
export function progressOf(standings: readonly Pick<Standing, 'report'>[]): Progress {
  const reports = standings.flatMap(({ report }) => (report && isHandedIn(report) ? [report] : []));
  const sum = reports.reduce((total, report) => total + percentOf(report), 0);
  return {
    measures: standings.length,
    reported: reports.length,
    started: reports.filter(isStarted).length,
    done: reports.filter(isDone).length,
    mean: standings.length === 0 ? null : Math.floor(sum / standings.length + 0.5),
  };
}
