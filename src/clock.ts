/** The only source of "now". Rules take a Date; whoever calls them asks a clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that people can move: the simulator's and the tests'. It keeps ticking from where it was put. */
export class MovableClock implements Clock {
  private offsetMs = 0;

  constructor(private readonly real: Clock = systemClock) {}

  now(): Date {
    return new Date(this.real.now().getTime() + this.offsetMs);
  }

  /** Puts the clock at an instant. */
  set(at: Date): void {
    this.offsetMs = at.getTime() - this.real.now().getTime();
  }

  /** Moves it by milliseconds, backwards with a negative number. */
  advance(ms: number): void {
    this.offsetMs += ms;
  }

  /** Milliseconds that it is ahead of real time; behind: negative. */
  get aheadMs(): number {
    return this.offsetMs;
  }

  /** Back to real time. */
  reset(): void {
    this.offsetMs = 0;
  }
}
