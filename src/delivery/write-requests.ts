import type { Log } from '../log';
import type { Priced } from './allocate.rules';
import { type Batch, isLeaseShort, renewClaims } from './claim-envelopes';
import { divideByText } from './divide-by-text';
import { dropEnvelope, putBack } from './envelope-changes';
import type { MessageKind } from './kinds';
import { lookAhead } from './look-ahead';
import type { OutcomeWriter } from './outcome-writer';
import { prepareEnvelopes } from './prepare-envelopes';
import type { QuotaAllocator } from './quota-allocator';
import type { CountOutcome } from './request-runner';
import type { SendRequest } from './send-request';
import { storeRequests } from './store-requests';
import { quotaRetryAt } from './wait-for-quota.rules';

export interface WriterParts {
  allocator: QuotaAllocator;
  kinds: ReadonlyMap<string, MessageKind>;
  outcomeWriter: OutcomeWriter;
  now: () => Date;
  log: Log;
  count: CountOutcome;
}

/** How long a kind that failed is left alone. */
const FAULT_RETRY_MS = 60_000;

/** Makes requests of claimed envelopes. */
export class RequestWriter {
  constructor(private readonly parts: WriterParts) {}

  /**
   * Writes the envelopes of a batch and stores the requests for them. What is not to be sent is dropped, what cannot be written or
   * paid for now waits.
   * @returns the requests, to be made now
   */
  async write(batch: Batch): Promise<SendRequest[]> {
    const { claim } = batch;
    const { kinds, outcomeWriter, now, log, count, allocator } = this.parts;
    const at = now();
    const {
      written: prepared,
      dropped,
      faulty,
    } = await prepareEnvelopes(batch.envelopes, kinds, at, log, await lookAhead(batch.envelopes, kinds, at, log));
    const { written, unwritten } = await divideByText(prepared, claim, at);
    const { allocated, unallocated } = await allocator.allocate(written, claim, at);
    const excludedRecipients = [...dropped, ...allocated.map(({ of }) => of)].reduce(
      (sum, one) => sum + one.excluded.length,
      0,
    );
    count('dropped', null, excludedRecipients);
    await outcomeWriter.record([
      ...dropped.map(({ envelope, excluded }) => dropEnvelope(envelope, excluded, claim, at)),
      ...putBack([...faulty, ...unwritten], claim, {
        notBefore: new Date(at.getTime() + FAULT_RETRY_MS),
        lastFailure: 'not written',
      }),
      ...putBack(
        unallocated.map(({ envelope }) => envelope),
        claim,
        { notBefore: quotaRetryAt(at), lastFailure: 'quota' },
      ),
    ]);
    return allocated.length > 0 ? this.store(batch, allocated) : [];
  }

  private async store(batch: Batch, allocated: readonly Priced[]): Promise<SendRequest[]> {
    const { now, log, allocator } = this.parts;
    let stored: SendRequest[] = [];
    try {
      if (isLeaseShort(batch, now())) {
        await renewClaims([{ claim: batch.claim, ids: allocated.map(({ of }) => of.envelope._id) }], now());
      }
      stored = await storeRequests(allocated, batch.claim, now());
      const lost = allocated.length - stored.length;
      if (lost > 0) log.warn({ envelopes: lost }, 'another sender took over a part of the batch');
      return stored;
    } finally {
      allocator.release(sum(allocated) - sum(stored));
    }
  }
}

const sum = (some: readonly { cost: number }[]): number => some.reduce((total, { cost }) => total + cost, 0);
