import type { LoadResult } from './job';

/** Counts the answers of a load. */
export class Tally {
  private readonly statuses: Record<number, number> = {};
  private readonly times: number[] = [];

  add(status: number): void {
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }

  /** Notes how long an answer with 200 took, in milliseconds. */
  time(ms: number): void {
    this.times.push(ms);
  }

  /** @param measuredMs over which the times were noted */
  result(measuredMs: number): LoadResult {
    const sorted = Float64Array.from(this.times).sort();
    const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
    return {
      statuses: this.statuses,
      perSecond: (sorted.length / measuredMs) * 1000,
      p50: quantile(0.5),
      p99: quantile(0.99),
    };
  }
}
