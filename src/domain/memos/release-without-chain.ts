import { Refusal } from '../../refusal';
import { oneAtATime } from '../organisations/organisation.model';
import { publishReports } from '../reports/publish-reports';
import { loadReadiness } from './load-readiness';
import { memos } from './memo.model';
import { latestMemo, recordMemoStep } from './memo-steps';
import { type MemoStart, requireShown } from './start-memo';
import { texts } from './texts';

/**
 * Publishes the approved reports of a round in an office whose reports go through no positions; the caller has made sure that an
 * admin does it. Call it inside a transaction.
 * @returns how many were published
 * @throws Refusal `has_chain`, `memo_running`, `nothing_approved`, `changed_meanwhile` (not what was shown)
 */
export async function releaseWithoutChain({ organisation, key, shown, ...doer }: MemoStart): Promise<number> {
  const office = organisation._id;
  const { fiscalYear, round } = key;
  await oneAtATime(office);
  if ((organisation.approvalChain ?? []).length > 0) throw new Refusal('has_chain', texts.hasChain);
  const latest = await latestMemo(office, key);
  if (latest?.state === 'endorsing') {
    const at = latest.chain[latest.step]?.title ?? '';
    throw new Refusal('memo_running', texts.running(fiscalYear, round, at));
  }
  const { approved } = await loadReadiness(office, key);
  if (approved.length === 0) throw new Refusal('nothing_approved', texts.nothingApproved(fiscalYear, round));
  await requireShown(organisation, { ...key, measures: approved }, shown);
  const run = (latest?.run ?? 0) + 1;
  const memo = await memos(office).insert({
    fiscalYear,
    round,
    run,
    state: 'released',
    chain: [],
    step: 0,
    measures: approved,
  });
  await recordMemoStep(office, memo, 'release', doer);
  return publishReports(organisation, { ...key, measures: approved, ...doer });
}
