const KEPT_MS = 60_000;
const MOST = 1_000;

/**
 * Remembers for a minute what took long to make. What a transaction needs is made before it begins; the transaction, which may run
 * several times, finds it here.
 */
export class Recent<T> {
  private readonly made = new Map<string, { until: number; value: Promise<T> }>();

  /** @param most how many are remembered */
  constructor(private readonly most = MOST) {}

  /** The value of a key, made now when it is not remembered. What could not be made is not remembered either. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    // Monotonic: this is about memory, not about any date.
    const now = performance.now();
    const known = this.made.get(key);
    if (known && known.until > now) return known.value;
    const value = make();
    this.made.set(key, { until: now + KEPT_MS, value });
    value.catch(() => this.made.delete(key));
    this.forgetOld(now);
    return value;
  }

  /** Forgets a value that has turned out to be of before. */
  forget(key: string): void {
    this.made.delete(key);
  }

  /** Oldest first: that is the order in which a Map gives its entries. */
  private forgetOld(now: number): void {
    for (const [key, { until }] of this.made) {
      if (until > now && this.made.size <= this.most) return;
      this.made.delete(key);
    }
  }
}
