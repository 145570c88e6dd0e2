import type { Gateway } from '../line/gateway';
import type { Log } from '../log';
import { type Batch, isLeaseShort, renewClaims } from './claim-rows';
import { composeRequests } from './compose-requests.rules';
import type { MessageKind } from './kinds';
import type { Notes } from './notes';
import { prepareRows, type WrittenRow } from './prepare-rows';
import { quotaNow } from './quota';
import { warnOfQuota } from './quota-warning';
import type { CountOutcome } from './request-runner';
import { dropRows, putBack } from './row-changes';
import type { SendRequest } from './send-request';
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

/** Makes requests of claimed rows. */
export class RequestWriter {
  constructor(private readonly parts: WriterParts) {}

  /**
   * Writes the rows of a batch and stores the requests for them. What is not to be sent is dropped, what cannot be written or
   * paid for now waits.
   * @returns the requests, to be made now
   */
  async write(batch: Batch): Promise<SendRequest[]> {
    const { claim, rows } = batch;
    const { kinds, notes, now, log, count } = this.parts;
    const at = now();
    const { written, dropped, faulty } = await prepareRows(rows, kinds, at, log);
    const { paid, unpaid } = await this.pay(written, at);
    count('dropped', null, dropped.length);
    await notes.note([
      ...dropRows(dropped, claim, at),
      ...putBack(faulty, claim, {
        notBefore: new Date(at.getTime() + FAULT_RETRY_MS),
        lastFailure: 'not written',
      }),
      ...putBack(unpaid, claim, { notBefore: quotaRetryAt(at), lastFailure: 'quota' }),
    ]);
    if (paid.length === 0) return [];
    if (isLeaseShort(batch, now())) await renewClaims([{ claim, ids: paid.map(({ row }) => row._id) }], now());
    const requests = await storeRequests(composeRequests(paid), claim, now());
    if (!requests) log.warn({ rows: paid.length }, 'another sender took over a part of the batch');
    return requests ?? [];
  }

  /** What the month's messages suffice for, in the order of the rows. LINE counts a group by its members, which we do not know. */
  private async pay(written: WrittenRow[], at: Date): Promise<{ paid: WrittenRow[]; unpaid: WrittenRow['row'][] }> {
    const { gateway, log } = this.parts;
    if (written.length === 0) return { paid: [], unpaid: [] };
    try {
      const figures = await quotaNow(gateway, at);
      const told = await warnOfQuota(figures, at);
      if (told > 0)
        log.warn({ used: figures.used, limit: figures.limit }, 'the messages of this month are running out');
      const most = figures.remaining ?? written.length;
      const unpaid = written.slice(most).map(({ row }) => row);
      if (unpaid.length > 0) log.warn({ rows: unpaid.length }, 'not enough messages left this month');
      return { paid: written.slice(0, most), unpaid };
    } catch (error) {
      // LINE will say so itself when they do not suffice.
      log.warn({ error }, 'quota not known');
      return { paid: written, unpaid: [] };
    }
  }
}
