export interface LeaseOptions<Until extends string> {
  /** the field of the stored thing that says until when somebody has it */
  until: Until;
  /** how long it holds from when it was taken or renewed */
  ms: number;
}

/** Clocks of servers differ, and who asks may have looked at the time a moment before: only what is further ahead is from before. */
const CLOCKS_DIFFER_MS = 1_000;

type EndsBy<Until extends string> = Record<Until, { $lte: Date }>;
type EndsAfter<Until extends string> = Record<Until, { $gt: Date }>;

/**
 * Who has a stored thing for a while: `expired` finds what may be taken, `hold` takes and renews it, `release` gives it back. A living
 * holder renews it well before its end; what a dead one had is free again by itself.
 *
 * Ends are compared with a clock that may be put back (another server becomes primary, somebody corrects the time). An end well
 * ahead of that of a lease which is taken now is from before that. It has expired too: else what a dead holder had would stay its
 * own for as long as the clock was wrong. A living holder may lose its lease by that, so what it does under one must bear that
 * somebody else does it as well.
 */
export class Lease<Until extends string> {
  constructor(private readonly options: LeaseOptions<Until>) {}

  /** The fields to set for having it from now on: when it is taken, and each time it is renewed. */
  hold(now: Date): Record<Until, Date> {
    return this.field(this.endFrom(now));
  }

  /** The fields to set for letting somebody else take it at once, also one whose clock is behind. */
  release(now: Date): Record<Until, Date> {
    return this.field(new Date(now.getTime() - CLOCKS_DIFFER_MS));
  }

  /** A filter for what was taken and is free again. */
  expired(now: Date): { $or: [EndsBy<Until>, EndsAfter<Until>] } {
    return { $or: [this.field({ $lte: now }), this.field({ $gt: this.furthestEnd(now) })] };
  }

  /** Whether a lease that ends at `until` has expired. */
  isExpired(until: Date, now: Date): boolean {
    return until <= now || this.isFromAhead(until, now);
  }

  /** Whether a lease that ends at `until` is from before the clock was put back, which says nothing about its holder. */
  isFromAhead(until: Date, now: Date): boolean {
    return until > this.furthestEnd(now);
  }

  private furthestEnd(now: Date): Date {
    return new Date(this.endFrom(now).getTime() + CLOCKS_DIFFER_MS);
  }

  private endFrom(now: Date): Date {
    return new Date(now.getTime() + this.options.ms);
  }

  private field<Value>(value: Value): Record<Until, Value> {
    return { [this.options.until]: value } as Record<Until, Value>;
  }
}
