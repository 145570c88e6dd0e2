/** With fewer under way nobody waits: there is little to share. */
const FEWEST = 6;
/** So long a conversation waits at most. */
const MOST_MS = 25;

/**
 * Where conversations wait for one another whose answer is out, while many are under way: closing, and all that the next event asks of
 * the database step by step, then shares commands (`batcher.ts`). They go on when half of them are here, so that the others have the
 * process meanwhile. No answer waits for this.
 */
export class Regroup {
  private waiting: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param underWay how many conversations are, those that wait here included */
  constructor(private readonly underWay: () => number) {}

  /** Resolves when it is time to go on. */
  join(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.timer ??= setTimeout(() => this.goOn(), MOST_MS);
      this.look();
    });
  }

  /** To be called when fewer are under way. */
  look(): void {
    const underWay = this.underWay();
    if (underWay < FEWEST || this.waiting.length * 2 >= underWay) this.goOn();
  }

  private goOn(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const go of this.waiting.splice(0)) go();
  }
}
