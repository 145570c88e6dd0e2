import { compact } from '../compact';
import type { Gateway } from '../line/gateway';
import type { Log } from '../log';
import { type Allocation, allocateMessages, type Priced } from './allocate.rules';
import { Costs } from './costs';
import { ENVELOPE_LEASE } from './envelope-lease';
import type { Envelope } from './outbox.model';
import type { WrittenEnvelope } from './prepare-envelopes';
import type { MonthlyQuota, QuotaFigures } from './quota';
import { recipientsOf } from './rows';
import { placesFrom, splitEnvelope } from './split-envelope';
import { quotaRetryAt } from './wait-for-quota.rules';

/**
 * Is told how many of the month's messages are used, with what is about to be sent, and warns of it.
 * @returns how many people were newly told
 */
export type OnQuotaUsed = (figures: Pick<QuotaFigures, 'limit' | 'used'>, now: Date) => Promise<number>;

export interface AllocatorOptions {
  gateway: Pick<Gateway, 'memberCount'>;
  quota: MonthlyQuota;
  onQuotaUsed: OnQuotaUsed;
  log: Log;
  now: () => Date;
}

/** Sees to it that no more is sent than the month's messages suffice for, the urgent first. */
export class QuotaAllocator {
  readonly costs: Costs;

  constructor(private readonly options: AllocatorOptions) {
    const { gateway, now, log } = options;
    this.costs = new Costs(gateway, now, log);
  }

  /**
   * Deals out what is left, in the order given; of what is for many, to as many as possible. What is paid for is set aside: give it
   * back with `release` when it was sent, or was not.
   * @param claim the batch that has the envelopes
   */
  async allocate(
    written: readonly WrittenEnvelope[],
    claim: string,
    at: Date,
  ): Promise<{ allocated: Priced[]; unallocated: WrittenEnvelope[] }> {
    if (written.length === 0) return { allocated: [], unallocated: [] };
    const limits = await this.figures(at);
    const isLimited = limits !== null && limits.limit !== null;
    const priced: Priced[] = [];
    for (const of of written) priced.push({ of, cost: isLimited ? await this.costs.of(toOf(of)) : toOf(of).length });
    const remaining = isLimited ? Math.max(0, (limits.remaining ?? 0) - this.options.quota.reserved) : null;
    const { allocated, inPart, unallocated } = allocateMessages(priced, remaining);
    const part = inPart ? await this.allocateInPart(inPart, claim, at) : null;
    const all = compact([...allocated, part ? part : null]);
    const cost = all.reduce((sum, one) => sum + one.cost, 0);
    this.options.quota.reserve(cost);
    if (isLimited) await this.warn({ ...limits, used: limits.used + cost }, at);
    const waiting = compact([...unallocated, inPart && !part ? inPart.of : null]);
    if (waiting.length > 0) this.options.log.warn({ envelopes: waiting.length }, 'not enough messages left this month');
    return { allocated: all, unallocated: waiting };
  }

  /** What was set aside is no longer: it was sent, which LINE's figures tell, or it was not. */
  release(cost: number): void {
    this.options.quota.reserve(-cost);
  }

  /** null: LINE does not tell, and will say so itself when the messages do not suffice */
  private async figures(at: Date) {
    try {
      return await this.options.quota.figures(at);
    } catch (error) {
      this.options.log.warn({ error }, 'quota not known');
      return null;
    }
  }

  private async warn(figures: Parameters<OnQuotaUsed>[0], at: Date): Promise<void> {
    const told = await this.options.onQuotaUsed(figures, at).catch((error) => {
      this.options.log.error({ error }, 'admins not told that the messages are running out');
      return 0;
    });
    if (told > 0) this.options.log.warn({ ...figures }, 'the messages of this month are running out');
  }

  /** The first recipients of an envelope get it now, the others wait. Null when another worker has it by now. */
  private async allocateInPart(
    { of, places, cost }: NonNullable<Allocation['inPart']>,
    claim: string,
    at: Date,
  ): Promise<Priced | null> {
    const now: Partial<Envelope> = { claim, ...ENVELOPE_LEASE.hold(at) };
    const later: Partial<Envelope> = { state: 'queued', notBefore: quotaRetryAt(at), lastFailure: 'quota' };
    const parts = await splitEnvelope({ _id: of.envelope._id, claim }, (size) => [
      { places: placesFrom(0, places), changes: now },
      { places: placesFrom(places, size), changes: later },
    ]);
    const [envelope] = parts ?? [];
    return envelope ? { of: { ...of, envelope, excluded: of.excluded.filter((one) => one.at < places) }, cost } : null;
  }
}

const toOf = ({ envelope, excluded }: WrittenEnvelope): string[] => recipientsOf({ to: envelope.to, left: excluded });
