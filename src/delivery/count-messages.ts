import type { FilterQuery } from 'mongoose';
import type { OfficeId } from '../domain/office-store';
import { type DropReason, dropReasonOf, type StoredDropReason } from './drop-reason';
import { type Envelope, Outbox, type OutboxState } from './outbox.model';

/** So many messages with the same end. */
export interface MessageCount {
  office: OfficeId;
  kind: string;
  state: OutboxState;
  /** of those that were dropped: why */
  dropped: DropReason | null;
  /** one for each recipient */
  messages: number;
}

type StoredCount = Omit<MessageCount, 'dropped'> & { dropped: StoredDropReason | null };

/** Counts the messages of the envelopes that match, by office, kind, and what became of each. */
export async function countMessages($match: FilterQuery<Envelope>): Promise<MessageCount[]> {
  const left = { $ifNull: ['$left', []] };
  const whole = await Outbox.aggregate<StoredCount>([
    { $match },
    {
      $group: {
        _id: { office: '$office', kind: '$kind', state: '$state', dropped: '$dropped' },
        messages: { $sum: { $subtract: ['$size', { $size: left }] } },
      },
    },
    FLAT,
  ]).exec();
  const excluded = await Outbox.aggregate<StoredCount>([
    { $match: { $and: [$match, { 'left.0': { $exists: true } }] } },
    { $unwind: '$left' },
    {
      $group: {
        _id: { office: '$office', kind: '$kind', state: 'dropped', dropped: '$left.reason' },
        messages: { $sum: 1 },
      },
    },
    FLAT,
  ]).exec();
  return [...whole, ...excluded]
    .filter(({ messages }) => messages > 0)
    .map((one) => ({ ...one, dropped: one.dropped && dropReasonOf(one.dropped) }));
}

const FLAT = {
  $project: {
    _id: 0,
    office: '$_id.office',
    kind: '$_id.kind',
    state: '$_id.state',
    dropped: { $ifNull: ['$_id.dropped', null] },
    messages: 1,
  },
} as const;
