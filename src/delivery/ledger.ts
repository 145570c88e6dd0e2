import type { FilterQuery, mongo } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { Outbox, type OutboxRow, type OutboxState } from './outbox.model';

/** A line of the ledger: to whom, what for, when, how often tried, LINE's request id, and what became of it. */
export type LedgerLine = Omit<
  OutboxRow,
  'claim' | 'leasedUntil' | 'retryKey' | 'request' | 'followers' | 'origin' | 'unclear' | 'atMost'
>;

const WITHOUT_WORKINGS = '-claim -leasedUntil -retryKey -request -followers -origin -unclear -atMost';

export interface LedgerFilter {
  person?: mongo.ObjectId;
  /** LINE's id of the user or group */
  to?: string;
  /** planned at or after */
  since?: Date;
  /** what became of them; any by default */
  states?: readonly OutboxState[];
  /** only lines older than this one */
  before?: Pick<OutboxRow, '_id' | 'createdAt'>;
  /** at most so many lines */
  limit: number;
}

/** The messages of an office that match, newest first. */
export async function ledgerOf(office: OfficeId, filter: LedgerFilter): Promise<LedgerLine[]> {
  const { person, to, since, states, before, limit } = filter;
  const isOlder = before && [
    { createdAt: { $lt: before.createdAt } },
    { createdAt: before.createdAt, _id: { $lt: before._id } },
  ];
  return linesOf(
    {
      office,
      ...(person && { person }),
      ...(to && { to }),
      ...(since && { createdAt: { $gte: since } }),
      ...(states && { state: { $in: [...states] } }),
      ...(isOlder && { $or: isOlder }),
    },
    limit,
  );
}

/** The messages of an office that LINE refused, or never said of whether they were sent, newest first. */
export async function failedOf(office: OfficeId, since: Date, limit: number): Promise<LedgerLine[]> {
  return linesOf({ office, createdAt: { $gte: since }, state: 'failed' }, limit);
}

async function linesOf(filter: FilterQuery<OutboxRow>, limit: number): Promise<LedgerLine[]> {
  return Outbox.find(filter, WITHOUT_WORKINGS)
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit)
    .lean<LedgerLine[]>()
    .exec();
}

export interface LedgerCount {
  kind: string;
  state: OutboxState;
  rows: number;
}

/** How many messages of an office were planned from one instant to before another, by kind and by what has become of them. */
export async function countLedger(office: OfficeId, from: Date, before: Date): Promise<LedgerCount[]> {
  return Outbox.aggregate<LedgerCount>([
    { $match: { office, createdAt: { $gte: from, $lt: before } } },
    { $group: { _id: { kind: '$kind', state: '$state' }, rows: { $sum: 1 } } },
    { $project: { _id: 0, kind: '$_id.kind', state: '$_id.state', rows: 1 } },
    { $sort: { kind: 1, state: 1 } },
  ]).exec();
}

/** How many due messages of an office have not gone out yet. */
export async function unsentOf(office: OfficeId, now: Date): Promise<number> {
  return Outbox.countDocuments({ office, state: { $in: ['waiting', 'sending'] }, notBefore: { $lte: now } }).exec();
}
