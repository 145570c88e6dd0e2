import type { Log } from '../log';
import { type Batch, isLeaseShort, renewClaims } from './claim-envelopes';
import { dropEnvelope, putBack } from './envelope-changes';
import type { MessageKind } from './kinds';
import type { Notes } from './notes';
import type { Priced } from './pay.rules';
import { prepareEnvelopes } from './prepare-envelopes';
import type { CountOutcome } from './request-runner';
import type { SendRequest } from './send-request';
import { storeRequests } from './store-requests';
import type { Treasurer } from './treasurer';
import { quotaRetryAt } from './wait-for-quota.rules';

export interface WriterParts {
  treasurer: Treasurer;
  kinds: ReadonlyMap<string, MessageKind>;
  notes: Notes;
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
    const { kinds, notes, now, log, count, treasurer } = this.parts;
    const at = now();
    const { written, dropped, faulty } = await prepareEnvelopes(batch.envelopes, kinds, at, log);
    const { paid, unpaid } = await treasurer.pay(written, claim, at);
    const leftOut = [...dropped, ...paid.map(({ of }) => of)].reduce((sum, { left }) => sum + left.length, 0);
    count('dropped', null, leftOut);
    await notes.note([
      ...dropped.map(({ envelope, left }) => dropEnvelope(envelope, left, claim, at)),
      ...putBack(faulty, claim, {
        notBefore: new Date(at.getTime() + FAULT_RETRY_MS),
        lastFailure: 'not written',
      }),
      ...putBack(
        unpaid.map(({ envelope }) => envelope),
        claim,
        { notBefore: quotaRetryAt(at), lastFailure: 'quota' },
      ),
    ]);
    return paid.length > 0 ? this.store(batch, paid) : [];
  }

  private async store(batch: Batch, paid: readonly Priced[]): Promise<SendRequest[]> {
    const { now, log, treasurer } = this.parts;
    let stored: SendRequest[] = [];
    try {
      if (isLeaseShort(batch, now())) {
        await renewClaims([{ claim: batch.claim, ids: paid.map(({ of }) => of.envelope._id) }], now());
      }
      stored = await storeRequests(paid, batch.claim, now());
      const lost = paid.length - stored.length;
      if (lost > 0) log.warn({ envelopes: lost }, 'another sender took over a part of the batch');
      return stored;
    } finally {
      treasurer.giveBack(sum(paid) - sum(stored));
    }
  }
}

const sum = (some: readonly { cost: number }[]): number => some.reduce((total, { cost }) => total + cost, 0);
