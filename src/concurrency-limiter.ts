/** Runs tasks side by side, so many at most; who came first starts first. */
export class ConcurrencyLimiter {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /**
   * Resolves or rejects as the task does.
   * @param task may give its place to the next before it ends, when what is left of it takes none
   */
  async run<T>(task: (giveUpPlace: () => void) => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((free) => this.waiting.push(free));
    else this.running += 1;
    let hasPlace = true;
    const giveUpPlace = (): void => {
      if (!hasPlace) return;
      hasPlace = false;
      // The place goes to the next in line without becoming free in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    };
    try {
      return await task(giveUpPlace);
    } finally {
      giveUpPlace();
    }
  }
}
