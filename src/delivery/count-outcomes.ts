import type { OfficeId } from '../domain/office-store';
import type { DropReason } from './drop-reason';
import { Outbox } from './outbox.model';

/** What became of an office's messages in some time. */
export interface Outcomes {
  office: OfficeId;
  sent: number;
  failed: number;
  /** how many were not sent, by reason */
  dropped: Partial<Record<DropReason, number>>;
}

interface Counted {
  _id: { office: OfficeId; state: 'sent' | 'failed' | 'dropped'; dropped?: DropReason };
  rows: number;
}

/**
 * Counts what became of messages that were closed after one instant and up to another, office by office. Offices without any are
 * left out.
 * @param except kinds that are not counted
 */
export async function countOutcomes(after: Date, upTo: Date, except: readonly string[]): Promise<Outcomes[]> {
  const counted = await Outbox.aggregate<Counted>([
    { $match: { closedAt: { $gt: after, $lte: upTo }, kind: { $nin: [...except] } } },
    { $group: { _id: { office: '$office', state: '$state', dropped: '$dropped' }, rows: { $sum: 1 } } },
  ]).exec();
  const found = new Map<OfficeId, Outcomes>();
  for (const { _id, rows } of counted) {
    const of = found.get(_id.office) ?? { office: _id.office, sent: 0, failed: 0, dropped: {} };
    found.set(_id.office, of);
    if (_id.state === 'dropped') of.dropped[_id.dropped ?? 'nothing_due'] = rows;
    else of[_id.state] += rows;
  }
  return [...found.values()].sort((a, b) => a.office.localeCompare(b.office));
}
