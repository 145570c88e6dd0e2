import type { mongo } from 'mongoose';
import { ConcurrencyLimiter } from '../concurrency-limiter';
import type { Gateway } from '../line/gateway';
import type { Log } from '../log';
import { PollingWorker } from '../polling-worker';
import { CircuitBreaker } from './circuit-breaker';
import { type Batch, claimDue, type Held, letGoOfClaims, renewClaims } from './claim-envelopes';
import { hasDueEnvelopes } from './due-envelopes';
import type { MessageKind } from './kinds';
import { OutcomeWriter } from './outcome-writer';
import { recordForgottenPiggyback } from './piggyback';
import type { MonthlyQuota } from './quota';
import { type OnQuotaUsed, QuotaAllocator } from './quota-allocator';
import { LINE_RATES, RateLimiter } from './rate-limiter';
import { recheckRequests, type TakenRequest } from './recheck-requests';
import { reclaimExpired } from './reclaim-expired';
import { type CountOutcome, type OnMalformed, RequestRunner } from './request-runner';
import type { SendEndpoint, SendRequest } from './send-request';
import { RequestWriter } from './write-requests';

export interface SenderOptions {
  gateway: Gateway;
  quota: MonthlyQuota;
  onQuotaUsed: OnQuotaUsed;
  onMalformed: OnMalformed;
  kinds: readonly MessageKind[];
  now: () => Date;
  log: Log;
  count?: CountOutcome;
  /** what LINE takes a second */
  rates?: Record<SendEndpoint, number> | undefined;
  /** another time limit for stopping, for tests */
  stopMs?: number;
}

const POLL_MS = 500;
const RENEW_MS = 10_000;
const ENVELOPES_AT_ONCE = 500;
/** LINE takes some tens of milliseconds for a request; its 2,000 a second need that many under way. What it took is noted beside them. */
const REQUESTS_AT_ONCE = 96;
/** With so much in hand the limiter stays busy while the next are taken. */
const ENOUGH_IN_HAND = 400;
/** LINE takes a tenth as many multicasts as pushes a second; each holds hundreds of recipients. */
const MULTICAST_WEIGHS = 10;

/**
 * Sends what is in the outbox. Any number of senders in any number of processes share the work: envelopes are claimed with a lease,
 * requests are stored with their retry key before the first try, and made again under it until LINE's answer is known.
 */
export class Sender {
  private readonly requestLimiter = new ConcurrencyLimiter(REQUESTS_AT_ONCE);
  private readonly breaker = new CircuitBreaker();
  private readonly kinds: ReadonlyMap<string, MessageKind>;
  private readonly outcomeWriter: OutcomeWriter;
  private readonly writer: RequestWriter;
  private readonly runner: RequestRunner;
  private readonly held = new Set<Held>();
  private readonly working = new Set<Promise<void>>();
  /** envelopes and requests that are being worked at, by what they weigh */
  private inHand = 0;
  private mayBeMore = false;
  private readonly polling: PollingWorker;

  constructor(private readonly options: SenderOptions) {
    const { gateway, quota, onQuotaUsed, onMalformed, now, log, count = () => undefined } = options;
    const kinds = new Map(options.kinds.map((kind) => [kind.kind, kind]));
    this.kinds = kinds;
    const outcomeWriter = new OutcomeWriter(log);
    this.outcomeWriter = outcomeWriter;
    const rateLimiter = new RateLimiter(now, options.rates ?? LINE_RATES);
    const allocator = new QuotaAllocator({ gateway, quota, onQuotaUsed, log, now });
    this.writer = new RequestWriter({ allocator, kinds, outcomeWriter, now, log, count });
    const isStopping = () => this.polling.isStopping;
    this.runner = new RequestRunner({
      gateway,
      quota,
      kinds,
      allocator,
      rateLimiter,
      breaker: this.breaker,
      outcomeWriter,
      now,
      log,
      count,
      onMalformed,
      isStopping,
    });
    this.polling = new PollingWorker({
      name: 'outbox',
      log,
      everyMs: POLL_MS,
      look: () => this.look(),
      underWay: () => this.working,
      hasWork: () => this.hasWork(),
      asksFirst: true,
      renewal: { everyMs: RENEW_MS, renew: () => renewClaims([...this.held], now()) },
      stopping: { withinMs: options.stopMs, release: () => this.release() },
    });
  }

  start(): void {
    this.polling.start();
  }

  /** Looks for work now: called when this process put something into the outbox. */
  wake(): void {
    void this.polling.wake();
  }

  /**
   * Takes nothing new and resolves when what is under way has ended, or has hung for too long: requests not begun, and what hangs, are left
   * to other senders.
   */
  async stop(): Promise<void> {
    await this.polling.stop();
  }

  /**
   * For when this process is about to end because of a fault: others take over at once what it holds. Requests that were made already are
   * made again under their keys, which LINE takes once.
   */
  async letGo(): Promise<void> {
    this.polling.halt();
    await this.release();
  }

  /** Resolves when nothing is under way, and nothing is due that may be sent now; for tests. */
  async idle(): Promise<void> {
    await this.polling.idle();
  }

  private async release(): Promise<void> {
    await letGoOfClaims([...this.held], this.options.now());
  }

  private async hasWork(): Promise<boolean> {
    const now = this.options.now();
    return !this.breaker.anyOpenUntil(now) && (await hasDueEnvelopes(now));
  }

  private async look(): Promise<void> {
    let skip = 0;
    this.mayBeMore = true;
    while (!this.polling.isStopping && this.inHand < ENOUGH_IN_HAND && !this.breaker.anyOpenUntil(this.options.now())) {
      const now = this.options.now();
      const left = await reclaimExpired(now, ENVELOPES_AT_ONCE);
      this.begin(left, left.requests);
      await recordForgottenPiggyback(left.piggybacked, now, this.kinds);
      const due = await claimDue(now, ENVELOPES_AT_ONCE, skip);
      this.begin(due, []);
      const found = left.envelopes.length + left.requests.length + due.envelopes.length > 0;
      if (!found && !due.contested && skip === 0) {
        this.mayBeMore = false;
        return;
      }
      // Where other senders are taking the first ones just now, this one begins further on.
      skip = due.contested * Math.ceil(Math.random() * 3);
    }
  }

  /** Works off what was claimed: envelopes to be written, and requests to be made again. */
  private begin(batch: Batch, again: readonly TakenRequest[]): void {
    const { claim, envelopes } = batch;
    if (envelopes.length + again.length === 0) return;
    const all = [...envelopes, ...again.map(({ envelope }) => envelope)];
    const held: Held = { claim, ids: all.map(({ _id }) => _id) };
    this.held.add(held);
    const logged = (error: unknown) =>
      this.options.log.error({ error }, 'messages not sent; they are tried again when their lease ends');
    // Each to its end: what one half still works at stays held when the other fails.
    const work = Promise.all([this.makeAgain(again).catch(logged), this.writeAndMake(batch, held).catch(logged)]).then(
      () => {
        this.held.delete(held);
        this.working.delete(work);
      },
    );
    this.working.add(work);
  }

  private async makeAgain(taken: readonly TakenRequest[]): Promise<void> {
    if (taken.length === 0) return;
    await this.makeAll(await recheckRequests(taken, this.options.now(), this.outcomeWriter, this.kinds));
  }

  private async writeAndMake(batch: Batch, held: Held): Promise<void> {
    if (batch.envelopes.length === 0) return;
    const weight = batch.envelopes.reduce((sum, { size }) => sum + weightOf(size), 0);
    this.inHand += weight;
    const requests = await this.writer.write(batch).finally(() => {
      this.inHand -= weight;
    });
    // What was divided is in new envelopes, which are held as well.
    held.ids = distinct([...held.ids, ...requests.map(({ id }) => id)]);
    await this.makeAll(requests);
  }

  private async makeAll(requests: readonly SendRequest[]): Promise<void> {
    const made = requests.map((request) => {
      const weight = weightOf(request.to.length);
      this.inHand += weight;
      return this.requestLimiter
        .run((giveUpPlace) => this.runner.run(request, giveUpPlace))
        .catch((error) => this.options.log.error({ error }, 'request neither made nor given back'))
        .finally(() => {
          this.inHand -= weight;
          if (this.mayBeMore && this.inHand < ENOUGH_IN_HAND) this.wake();
        });
    });
    await Promise.all(made);
  }
}

const distinct = (ids: readonly mongo.ObjectId[]): mongo.ObjectId[] => [
  ...new Map(ids.map((id) => [id.toHexString(), id])).values(),
];

const weightOf = (recipients: number): number => (recipients > 1 ? MULTICAST_WEIGHS : 1);
