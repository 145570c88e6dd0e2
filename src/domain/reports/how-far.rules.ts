import type { ReportContent } from './report.model';

export type HowFar = Pick<ReportContent, 'status' | 'progress'>;

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
 * What a report counts for in a mean: the percentage that was reported; without one 100 where it was reported as done, else 0.
 * No report counts 0.
 */
export function percentOf(report: HowFar | null): number {
  if (!report) return 0;
  return report.progress ?? (report.status === 'done' ? 100 : 0);
}
