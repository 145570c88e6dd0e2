const KNOWN_MS = 60_000;

/** Of some LINE ids, those that an office has bound: people who registered, groups that were linked. */
export type RegisteredAmong = (lineIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** Who is registered, asked for many at once and remembered for a minute: no event costs a command for it. */
export class WhoIsRegistered {
  private readonly known = new Map<string, { isRegistered: boolean; until: number }>();
  private asking: Promise<void> | null = null;

  constructor(
    private readonly among: RegisteredAmong,
    private readonly now: () => Date,
  ) {}

  /** What is known of somebody; undefined: nothing. */
  of(lineId: string): boolean | undefined {
    const entry = this.known.get(lineId);
    return entry && entry.until > this.now().getTime() ? entry.isRegistered : undefined;
  }

  /** Asks for these, unless somebody asks already: then it waits for that, and who is still unknown is asked for the next time. */
  learn(lineIds: readonly string[]): Promise<void> {
    this.asking ??= this.ask(lineIds).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** Whether somebody is. That somebody is not is asked anew: a guest may have registered a moment ago. */
  async isNow(lineId: string): Promise<boolean> {
    if (!this.of(lineId)) await this.ask([lineId]);
    return this.of(lineId) === true;
  }

  private async ask(lineIds: readonly string[]): Promise<void> {
    const registered = await this.among(lineIds);
    const now = this.now().getTime();
    for (const [id, { until }] of this.known) if (until <= now) this.known.delete(id);
    for (const id of lineIds) this.known.set(id, { isRegistered: registered.has(id), until: now + KNOWN_MS });
  }
}
