import { Refusal } from '../../refusal';
import type { OfficeId } from '../office-store';
import { type Organisation, oneAtATime } from '../organisations/organisation.model';
import type { Report } from '../reports/report.model';
import { withdrawReports } from '../reports/withdraw-reports';
import { takeReason } from '../reviews/reason.rules';
import { type Memo, memos } from './memo.model';
import { type Doer, latestMemo, type RoundKey, recordMemoStep } from './memo-steps';
import { releaseWordOf } from './release-word.rules';
import { texts } from './texts';

export interface Withdrawal extends Doer {
  organisation: Organisation;
  key: RoundKey;
  /** why, for those whom it concerns */
  reason: string;
}

export interface Withdrawn {
  /** the latest memo of the round */
  memo: Memo;
  /** the reports that were published */
  reports: Report[];
}

/**
 * Takes back the publication of a round, of all its memos that were released: its reports are approved again, and can be sent back or put
 * forward anew. The caller has made sure that an admin does it. Call it inside a transaction.
 * @throws Refusal `memo_running` (another memo of the round is under way), `nothing_published`, `no_reason`, `reason_too_long`
 */
export async function withdrawPublication({ organisation, key, reason, ...doer }: Withdrawal): Promise<Withdrawn> {
  const office = organisation._id;
  await oneAtATime(office);
  const memo = await requireReleased(organisation, key);
  const said = takeReason(reason);
  const withdrawn = await withdrawReports(office, { ...key, ...doer, reason: said });
  if (withdrawn.length === 0) throw nothingPublished(organisation, key);
  for (const released of await memos(office).find({ ...key, state: 'released' })) {
    const { run } = released;
    await memos(office).updateOne({ ...key, run, state: 'released' }, { $set: { state: 'withdrawn' } });
    await recordMemoStep(office, released, 'withdraw', doer, { position: null, comment: said });
  }
  return { memo, reports: withdrawn };
}

/** The rounds of an office of which something is published, the latest year first. */
export async function publishedRounds(office: OfficeId): Promise<RoundKey[]> {
  const released = await memos(office).find({ state: 'released' }, { sort: { fiscalYear: -1, round: 1 } });
  return [
    ...new Map(released.map(({ fiscalYear, round }) => [`${fiscalYear}/${round}`, { fiscalYear, round }])).values(),
  ];
}

/**
 * Lets pass a round whose report is released and no longer under way.
 * @returns its latest memo
 * @throws Refusal `memo_running`, `nothing_published`
 */
export async function requireReleased(organisation: Organisation, key: RoundKey): Promise<Memo> {
  const office = organisation._id;
  const latest = await latestMemo(office, key);
  if (latest?.state === 'endorsing') {
    const at = latest.chain[latest.step]?.title ?? '';
    throw new Refusal('memo_running', texts.running(key.fiscalYear, key.round, at));
  }
  const released = await memos(office).findOne({ ...key, state: 'released' });
  if (!latest || !released) throw nothingPublished(organisation, key);
  return latest;
}

const nothingPublished = (organisation: Organisation, { fiscalYear, round }: RoundKey): Refusal =>
  new Refusal('nothing_published', texts.nothingPublished(fiscalYear, round, releaseWordOf(organisation)));
