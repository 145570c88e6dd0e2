import type { OfficeId } from '../office-store';
import { type Memo, memos } from './memo.model';
import { type Doer, latestMemo, type RoundKey, recordMemoStep } from './memo-steps';

/**
 * Stops the memo of a round because one of its reports was sent back: what the positions endorsed is not what would be published.
 * Call it inside the transaction of the return.
 * @param measure number of the measure whose report was sent back
 * @returns the memo that was stopped; null: none was under way
 */
export async function stopMemo(office: OfficeId, key: RoundKey, measure: number, doer: Doer): Promise<Memo | null> {
  const memo = await latestMemo(office, key);
  if (memo?.state !== 'endorsing' || !memo.measures.includes(measure)) return null;
  const { fiscalYear, round, run } = memo;
  const stopped = await memos(office).updateOne(
    { fiscalYear, round, run, state: 'endorsing' },
    { $set: { state: 'stopped' } },
  );
  if (stopped) await recordMemoStep(office, memo, 'stop', doer);
  return stopped;
}
