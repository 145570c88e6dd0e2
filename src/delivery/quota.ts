import type { Gateway, Quota } from '../line/gateway';

/** The month's messages. LINE counts recipients, and its figure of what was used is approximate. */
export interface QuotaFigures extends Quota {
  /** null: no limit */
  remaining: number | null;
}

const FRESH_MS = 60_000;
/** Where LINE does not tell, it is not asked again for so long: each time may take as long as a call may. */
const FAILED_MS = 15_000;

/** What this process knows of the month's messages: LINE's figures, and what it sends itself before LINE counts it. */
export class MonthlyQuota {
  private known: { figures: Quota; at: Date } | null = null;
  private failed: { error: unknown; at: Date } | null = null;
  private asking: Promise<Quota> | null = null;
  private setAside = 0;

  constructor(private readonly gateway: Pick<Gateway, 'quota'>) {}

  /**
   * What is left of the month's messages, at most a minute old, with what this process has sent since then.
   * @throws LineError when LINE is not reached
   */
  async figures(now: Date, freshMs = FRESH_MS): Promise<QuotaFigures> {
    if (this.known && isWithin(now, this.known.at, freshMs)) return withRemaining(this.known.figures);
    if (this.failed && isWithin(now, this.failed.at, FAILED_MS)) throw this.failed.error;
    try {
      const figures = await this.ask();
      this.known = { figures, at: now };
      this.failed = null;
      return withRemaining(figures);
    } catch (error) {
      this.failed = { error, at: now };
      throw error;
    }
  }

  /** Counts messages as used until LINE's own figure is asked for again. */
  countAsUsed(messages: number): void {
    if (this.known) this.known.figures.used += messages;
  }

  /** Sets messages aside for requests that are about to be made, so that no other batch counts on them. Negative: gives them back. */
  reserve(messages: number): void {
    this.setAside += messages;
  }

  /** How many messages are set aside in this process. */
  get reserved(): number {
    return this.setAside;
  }

  /** Who asks while an answer is under way shares it. */
  private async ask(): Promise<Quota> {
    this.asking ??= this.gateway.quota().then((figures) => ({ ...figures }));
    try {
      return await this.asking;
    } finally {
      this.asking = null;
    }
  }
}

const isWithin = (now: Date, at: Date, ms: number): boolean => Math.abs(now.getTime() - at.getTime()) < ms;

function withRemaining({ limit, used }: Quota): QuotaFigures {
  return { limit, used, remaining: limit === null ? null : Math.max(0, limit - used) };
}
