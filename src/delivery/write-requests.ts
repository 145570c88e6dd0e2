import type { Gateway } from '../line/gateway';
import type { Log } from '../log';
import { type Batch, isLeaseShort, leaseFrom, renewClaims } from './claim-envelopes';
import { dropEnvelope, putBack } from './envelope-changes';
import type { MessageKind } from './kinds';
import type { Notes } from './notes';
import { payFor } from './pay.rules';
import { prepareEnvelopes, type WrittenEnvelope } from './prepare-envelopes';
import { quotaNow } from './quota';
import { warnOfQuota } from './quota-warning';
import type { CountOutcome } from './request-runner';
import type { SendRequest } from './send-request';
import { splitEnvelope } from './split-envelope';
import { storeRequests } from './store-requests';
import { quotaRetryAt } from './wait-for-quota.rules';

export interface WriterParts {
  gateway: Gateway;
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
    const { kinds, notes, now, log, count } = this.parts;
    const at = now();
    const { written, dropped, faulty } = await prepareEnvelopes(batch.envelopes, kinds, at, log);
    const { paid, unpaid } = await this.pay(written, claim, at);
    count(
      'dropped',
      null,
      [...dropped, ...paid].reduce((sum, { left }) => sum + left.length, 0),
    );
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
    if (paid.length === 0) return [];
    if (isLeaseShort(batch, now())) {
      await renewClaims([{ claim, ids: paid.map(({ envelope }) => envelope._id) }], now());
    }
    const requests = await storeRequests(paid, claim, now());
    if (requests.length < paid.length) {
      log.warn({ envelopes: paid.length - requests.length }, 'another sender took over a part of the batch');
    }
    return requests;
  }

  /** What the month's messages suffice for, in order; of what is for many, for as many as possible. */
  private async pay(written: WrittenEnvelope[], claim: string, at: Date) {
    if (written.length === 0) return { paid: [], unpaid: [] };
    const remaining = await this.remaining(at);
    const { paid, inPart, unpaid } = payFor(written, remaining);
    const rest = inPart ? await this.payInPart(inPart.of, inPart.first, claim, at) : [];
    const waiting = [...unpaid, ...(inPart && rest.length === 0 ? [inPart.of] : [])];
    if (waiting.length > 0) this.parts.log.warn({ envelopes: waiting.length }, 'not enough messages left this month');
    return { paid: [...paid, ...rest], unpaid: waiting };
  }

  /** null: no limit, or LINE will say so itself */
  private async remaining(at: Date): Promise<number | null> {
    const { gateway, log } = this.parts;
    try {
      const figures = await quotaNow(gateway, at);
      const told = await warnOfQuota(figures, at);
      if (told > 0)
        log.warn({ used: figures.used, limit: figures.limit }, 'the messages of this month are running out');
      return figures.remaining;
    } catch (error) {
      log.warn({ error }, 'quota not known');
      return null;
    }
  }

  /** The first recipients of an envelope get it now, the others wait. Gives none when another worker has it by now. */
  private async payInPart(of: WrittenEnvelope, first: number, claim: string, at: Date): Promise<WrittenEnvelope[]> {
    const parts = await splitEnvelope({ _id: of.envelope._id, claim }, first, [
      { claim, leasedUntil: leaseFrom(at) },
      { state: 'waiting', notBefore: quotaRetryAt(at), lastFailure: 'quota' },
    ]);
    return parts ? [{ ...of, envelope: parts[0], left: of.left.filter((one) => one.at < first) }] : [];
  }
}
