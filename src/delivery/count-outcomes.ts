import type { OfficeId } from '../domain/office-store';
import { countMessages } from './count-messages';
import type { DropReason } from './drop-reason';

/** What became of an office's messages in some time. */
export interface Outcomes {
  office: OfficeId;
  sent: number;
  failed: number;
  /** how many were not sent, by reason */
  dropped: Partial<Record<DropReason, number>>;
}

/**
 * Counts what became of messages that were closed after one instant and up to another, office by office. Offices without any are
 * left out.
 * @param except kinds that are not counted
 */
export async function countOutcomes(after: Date, upTo: Date, except: readonly string[]): Promise<Outcomes[]> {
  const counted = await countMessages({ closedAt: { $gt: after, $lte: upTo }, kind: { $nin: [...except] } });
  const found = new Map<OfficeId, Outcomes>();
  for (const { office, state, dropped, messages } of counted) {
    const of = found.get(office) ?? { office, sent: 0, failed: 0, dropped: {} };
    found.set(office, of);
    const reason = dropped ?? 'nothing_due';
    if (state === 'dropped') of.dropped[reason] = (of.dropped[reason] ?? 0) + messages;
    else if (state === 'sent' || state === 'failed') of[state] += messages;
  }
  return [...found.values()].sort((a, b) => a.office.localeCompare(b.office));
}
