import type { OfficeId } from '../office-store';
import { reportEvents } from '../reports/report-event.model';
import type { HoldingPerson } from './holders';
import { type Memo, memos } from './memo.model';
import { stepsOf } from './memo-steps';

/** The report whose return stopped a memo: which, why, when, and which position sent it back; null: none of them. */
export interface SentBack {
  measure: number;
  reason: string;
  at: Date;
  position: Memo['chain'][number] | null;
}

/**
 * What stopped a memo that stands still, or stopped the one before a memo that is under way again.
 * @param holders who holds the positions now
 * @returns null: no report was sent back
 */
export async function findSentBack(
  office: OfficeId,
  memo: Memo,
  holders: ReadonlyMap<string, HoldingPerson>,
): Promise<SentBack | null> {
  const { fiscalYear, round, run, state } = memo;
  if (state !== 'stopped' && state !== 'endorsing') return null;
  const stopped = state === 'stopped' ? memo : await memos(office).findOne({ fiscalYear, round, run: run - 1 });
  const stop = stopped && (await stepsOf(office, stopped)).find(({ action }) => action === 'stop');
  if (!stop) return null;
  const returned = await reportEvents(office).findOne({ fiscalYear, round, action: 'return', eventId: stop.eventId });
  if (!returned) return null;
  const at = stopped.chain[stopped.step];
  const isTheirs = at && holders.get(at.position)?._id.equals(returned.by);
  const { measure, note } = returned;
  return { measure, reason: note ?? '', at: returned.at, position: isTheirs ? at : null };
}
