import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theMemo } from '../abilities/things';
import { type Organisation, oneAtATime } from '../organisations/organisation.model';
import { approvedMark } from '../reports/publish-reports';
import { loadHolders } from './holders';
import { loadReadiness } from './load-readiness';
import { type Memo, memos } from './memo.model';
import { type Doer, latestMemo, type RoundKey, recordMemoStep } from './memo-steps';
import { releaseWordOf } from './release-word.rules';
import { texts } from './texts';

export interface MemoStart extends Doer {
  organisation: Organisation;
  key: RoundKey;
  /** a mark of the approved reports that were shown before (`approvedMark`); absent: it begins by itself, and what is approved counts */
  shown?: string;
}

/**
 * Puts the report of a round forward: it goes to the first position of the office's chain. Call it inside a transaction. What is
 * not approved yet stays behind.
 * @throws Refusal `no_chain`, `memo_running`, `nothing_approved`, `changed_meanwhile` (not what was shown)
 */
export async function startMemo({ organisation, key, shown, ...doer }: MemoStart): Promise<Memo> {
  const office = organisation._id;
  const { fiscalYear, round } = key;
  await oneAtATime(office);
  const chain = organisation.approvalChain ?? [];
  if (chain.length === 0) throw new Refusal('no_chain', texts.noChain(releaseWordOf(organisation)));
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
    state: 'endorsing',
    chain,
    step: 0,
    measures: approved,
  });
  await recordMemoStep(office, memo, 'start', doer);
  return memo;
}

/**
 * Lets pass what was shown before it goes forward.
 * @throws Refusal `changed_meanwhile`
 */
export async function requireShown(
  organisation: Organisation,
  of: RoundKey & { measures: readonly number[] },
  shown: string | undefined,
): Promise<void> {
  if (shown === undefined || shown === (await approvedMark(organisation, of))) return;
  throw new Refusal('changed_meanwhile', texts.changedMeanwhile);
}

/**
 * Lets pass who may put a report forward: an admin, or who holds a position of the chain; without a chain an admin publishes. Who may not is refused, and that is
 * audited.
 * @throws Refusal `may_not_start`
 */
export async function requireStarter(
  organisation: Organisation,
  person: Person,
  { now, eventId }: Pick<Doer, 'now' | 'eventId'>,
): Promise<void> {
  const office = organisation._id;
  const chain = organisation.approvalChain ?? [];
  const memo = theMemo(chain, await loadHolders(office), null);
  if (abilitiesOf(person, memo).start) return;
  const refusal = new Refusal(
    'may_not_start',
    chain.length > 0 ? texts.mayNotStart : texts.mayNotRelease(releaseWordOf(organisation)),
  );
  await refuseTry(office, { person, now, eventId }, { ability: 'memo', subject: 'start' }, refusal);
}
