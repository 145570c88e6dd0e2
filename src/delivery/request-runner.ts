import type { OfficeId } from '../domain/office-store';
import type { Gateway } from '../line/gateway';
import { LineError } from '../line/line-error';
import type { Log } from '../log';
import { retryAfterMs } from './backoff.rules';
import type { CircuitBreaker } from './circuit-breaker';
import { endRequest, type Failure, heldBy, releaseRequest, tryAgain } from './envelope-changes';
import type { MessageKind } from './kinds';
import { envelopes } from './outbox.model';
import type { OutcomeWriter } from './outcome-writer';
import type { MonthlyQuota } from './quota';
import type { QuotaAllocator } from './quota-allocator';
import type { RateLimiter } from './rate-limiter';
import { reportUnclear } from './report-unclear';
import { endpointOf, RETRY_KEY_GOOD_MS, type SendEndpoint, type SendRequest } from './send-request';
import { placesFrom, splitEnvelope } from './split-envelope';
import { quotaRetryAt } from './wait-for-quota.rules';

/** What became of messages, by where they were sent. */
export type CountOutcome = (
  outcome: 'sent' | 'failed' | 'dropped' | 'retried',
  endpoint: SendEndpoint | null,
  messages: number,
) => void;

/** A message of an office is none that LINE takes, whoever it goes to. Told of before it is closed, and again after a crash. */
export type OnMalformed = (message: { id: string; office: OfficeId }, now: Date) => Promise<void>;

export interface RunnerParts {
  gateway: Gateway;
  quota: MonthlyQuota;
  kinds: ReadonlyMap<string, MessageKind>;
  allocator: QuotaAllocator;
  rateLimiter: RateLimiter;
  breaker: CircuitBreaker;
  outcomeWriter: OutcomeWriter;
  now: () => Date;
  log: Log;
  count: CountOutcome;
  onMalformed: OnMalformed;
  /** whether this process is stopping: then nothing is begun any more */
  isStopping: () => boolean;
}

/** How old figures may be for deciding whether it is the quota that LINE means by 429. */
const QUOTA_FRESH_MS = 5_000;
const SAY_AGAIN_MS = 60_000;

/** Makes requests, and notes what became of each. */
export class RequestRunner {
  private saidAt: Date | null = null;

  constructor(private readonly parts: RunnerParts) {}

  /**
   * Makes a stored request; resolves when its outcome is noted, or it is given back for later.
   * @param onTaken called as soon as LINE has taken it, before that is noted
   */
  async run(request: SendRequest, onTaken: () => void): Promise<void> {
    try {
      await this.runPaid(request, onTaken);
    } finally {
      this.parts.allocator.release(request.cost);
    }
  }

  private async runPaid(request: SendRequest, onTaken: () => void): Promise<void> {
    const { rateLimiter, breaker, outcomeWriter, now, isStopping } = this.parts;
    const endpoint = endpointOf(request);
    if (isStopping()) return outcomeWriter.record([this.untried(request, now())]);
    if (!breaker.openUntil(endpoint, now())) await rateLimiter.take(endpoint);
    const at = now();
    const pause = breaker.openUntil(endpoint, at);
    if (isStopping() || pause) return outcomeWriter.record([this.untried(request, pause ?? at)]);
    // LINE no longer knows the key: the same request would be sent again.
    if (at.getTime() - request.firstTriedAt.getTime() >= RETRY_KEY_GOOD_MS) return this.giveUp(request, at);
    if (request.expiresAt <= at) return this.tooLate(request, at);
    return this.make(request, endpoint, onTaken);
  }

  private async make(request: SendRequest, endpoint: SendEndpoint, onTaken: () => void): Promise<void> {
    const { gateway, quota, breaker, outcomeWriter, now, count } = this.parts;
    const { to, messages, key } = request;
    const [first] = to;
    if (first === undefined) throw new TypeError('a request to nobody');
    try {
      const { requestId } =
        endpoint === 'push' ? await gateway.push(first, messages, key) : await gateway.multicast(to, messages, key);
      onTaken();
      breaker.recordSuccess(endpoint);
      quota.countAsUsed(request.cost || to.length);
      count('sent', endpoint, to.length);
      await outcomeWriter.recordSent({ request, at: now(), requestId });
    } catch (error) {
      await this.failed(request, endpoint, error);
    }
  }

  private async failed(request: SendRequest, endpoint: SendEndpoint, error: unknown): Promise<void> {
    const { breaker, outcomeWriter, now, log } = this.parts;
    if (!(error instanceof LineError)) {
      log.error({ error, endpoint }, 'request failed in our own hands');
      return outcomeWriter.record([
        this.retried(request, endpoint, 'not reached', { maybeActed: true, requestId: null }),
      ]);
    }
    if (error.failure === 'limited') return this.limited(request, endpoint);
    if (error.failure === 'unreached') {
      breaker.recordNoAnswer(now());
      const failure = error.status === null ? 'not reached' : (`${error.status}` as const);
      return outcomeWriter.record([this.retried(request, endpoint, failure, error)]);
    }
    if (error.isUnauthorised) return this.unauthorised(request, endpoint, error);
    if (error.isMalformed) return this.malformed(request, endpoint, error);
    return this.refused(request, endpoint, error);
  }

  /** LINE takes it from nobody and for nobody: it is not tried again, nor in halves. */
  private async malformed(request: SendRequest, endpoint: SendEndpoint, error: LineError): Promise<void> {
    const { outcomeWriter, onMalformed, now, log, count } = this.parts;
    const { status, requestId } = error;
    const envelope = await envelopes().findOne({ _id: request.id }, { projection: { office: 1, kind: 1 } });
    const id = request.id.toHexString();
    log.error({ error, endpoint, requestId, envelope: id, kind: envelope?.kind }, 'this is no message that LINE takes');
    const at = now();
    if (envelope) await onMalformed({ id, office: envelope.office }, at);
    count('failed', endpoint, request.to.length);
    await outcomeWriter.record([
      endRequest(request, { at, state: 'failed', requestId, lastFailure: `${status ?? 0}` as const }),
    ]);
  }

  /** LINE will never take it. A multicast is made again in halves until the recipient whom LINE refuses is alone. */
  private async refused(request: SendRequest, endpoint: SendEndpoint, error: LineError): Promise<void> {
    const { outcomeWriter, now, log, count } = this.parts;
    const lastFailure = `${error.status ?? 0}` as const;
    if (request.to.length > 1) {
      await this.halve(request, lastFailure);
      return count('retried', endpoint, request.to.length);
    }
    log.warn({ endpoint, status: error.status, requestId: error.requestId }, 'message refused');
    count('failed', endpoint, request.to.length);
    await outcomeWriter.record([
      endRequest(request, { at: now(), state: 'failed', requestId: error.requestId, lastFailure }),
    ]);
  }

  private async halve(request: SendRequest, lastFailure: Failure): Promise<void> {
    const again = { state: 'queued', tries: request.tries, notBefore: this.parts.now(), lastFailure } as const;
    await splitEnvelope(heldBy(request), (size) => {
      const half = Math.ceil(size / 2);
      return [placesFrom(0, half), placesFrom(half, size)].map((places) => ({ places, changes: again }));
    });
  }

  /** Too fast, or the month's messages are used up: LINE's figures tell which. */
  private async limited(request: SendRequest, endpoint: SendEndpoint): Promise<void> {
    const { quota, allocator, breaker, outcomeWriter, now, log } = this.parts;
    const at = now();
    const remaining = await quota.figures(at, QUOTA_FRESH_MS).then(
      (figures) => figures.remaining,
      (error) => {
        log.warn({ error }, 'quota not known');
        return null;
      },
    );
    if (remaining === null || remaining >= (await allocator.costs.of(request.to))) {
      return outcomeWriter.record([this.untried(request, breaker.recordRefusal(endpoint, at))]);
    }
    const notBefore = quotaRetryAt(at);
    // An earlier try may have arrived: only its own key can tell, so it is kept.
    if (request.unclear) {
      return outcomeWriter.record([
        tryAgain(request, { at: notBefore, lastFailure: 'quota', unclear: false, tried: false }),
      ]);
    }
    await outcomeWriter.record([releaseRequest(request, { notBefore, lastFailure: 'quota', tried: false })]);
  }

  /** Our token is wrong, which is no recipient's fault: everything waits. */
  private async unauthorised(request: SendRequest, endpoint: SendEndpoint, error: LineError): Promise<void> {
    const { breaker, outcomeWriter, now, log } = this.parts;
    const at = now();
    if (!this.saidAt || at.getTime() - this.saidAt.getTime() >= SAY_AGAIN_MS) {
      this.saidAt = at;
      log.error({ error, endpoint, status: error.status }, 'LINE does not accept our channel access token');
    }
    await outcomeWriter.record([this.untried(request, breaker.recordRefusal(endpoint, at))]);
  }

  private async tooLate(request: SendRequest, at: Date): Promise<void> {
    if (request.unclear) return this.giveUp(request, at);
    this.parts.count('dropped', endpointOf(request), request.to.length);
    await this.parts.outcomeWriter.record([
      endRequest(notMade(request), { at, state: 'dropped', dropped: 'too_late' }),
    ]);
  }

  private async giveUp(request: SendRequest, at: Date): Promise<void> {
    const { outcomeWriter, kinds, log, count } = this.parts;
    const endpoint = endpointOf(request);
    log.error(
      { endpoint, recipients: request.to.length, tries: request.tries },
      'given up: LINE never said what it did',
    );
    count('failed', endpoint, request.to.length);
    await reportUnclear({ _id: request.id }, kinds, at);
    await outcomeWriter.record([endRequest(notMade(request), { at, state: 'failed', lastFailure: 'unknown' })]);
  }

  private retried(
    request: SendRequest,
    endpoint: SendEndpoint,
    lastFailure: Failure,
    { maybeActed, requestId }: Pick<LineError, 'maybeActed' | 'requestId'>,
  ) {
    this.parts.count('retried', endpoint, request.to.length);
    const now = this.parts.now().getTime();
    // Not by the number of tries: those of requests that were refused and halved say nothing of whether LINE is there.
    const at = new Date(now + retryAfterMs(now - request.firstTriedAt.getTime()));
    return tryAgain(request, { at, lastFailure, requestId, unclear: maybeActed, tried: true });
  }

  private untried(request: SendRequest, at: Date) {
    return tryAgain(request, { at, unclear: false, tried: false });
  }
}

/** The try that it was taken for did not take place. */
const notMade = (request: SendRequest): SendRequest => ({ ...request, tries: request.tries - 1 });
