import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theMemo } from '../abilities/things';
import type { OfficeId } from '../office-store';
import type { Organisation } from '../organisations/organisation.model';
import { publishReports } from '../reports/publish-reports';
import { takeComment } from './comment.rules';
import { loadHolders } from './holders';
import { withAllParts } from './load-readiness';
import { type Memo, memoEvents, memos } from './memo.model';
import { isLastStep } from './memo-states.rules';
import { type Doer, latestMemo, type RoundKey, recordMemoStep } from './memo-steps';
import { releaseWordOf } from './release-word.rules';
import { texts } from './texts';

export interface Endorsement extends Omit<Doer, 'by'> {
  person: Person;
  organisation: Organisation;
  key: RoundKey;
  /** the memo and the step that was looked at */
  run: number;
  step: number;
  /** whose turn it was then; absent: not known */
  position?: string | undefined;
  /** whether they were told that it releases the memo; absent: not known */
  isToldLast?: boolean | undefined;
  /** ความเห็น; null: ทราบ */
  comment: string | null;
}

export interface Endorsed {
  memo: Memo;
  /** how many reports were published; null: it goes on to the next position */
  published: number | null;
}

/**
 * Endorses a memo in the position whose turn it is. The last position releases it: the approved reports of the round are
 * published, but of measures of which a part is asked for since. Call it inside a transaction; the same event does it once.
 * @throws Refusal `memo_over`, `not_your_turn`, `endorsed_already`, `order_changed`, `not_holder`, `parts_missing`, `no_comment`, `comment_too_long`
 */
export async function endorseMemo({
  organisation,
  key,
  run,
  step,
  position,
  isToldLast,
  comment,
  person,
  ...rest
}: Endorsement): Promise<Endorsed> {
  const office = organisation._id;
  const doer = { by: person._id, ...rest };
  const memo = await latestMemo(office, key);
  if (memo && (await memoEvents(office).findOne({ ...key, run: memo.run, eventId: doer.eventId }))) {
    return { memo, published: null };
  }
  const current = memo?.chain[memo.step];
  if (!memo || !current || memo.state !== 'endorsing' || memo.run !== run) {
    throw new Refusal('memo_over', texts.over(key.fiscalYear, key.round));
  }
  await requireTurn(office, memo, { step, position }, { person, ...rest });
  const said = comment === null ? null : takeComment(comment);

  const isLast = isLastStep(memo);
  // A position that became the last one is asked anew, since it publishes.
  if (isLast && isToldLast === false)
    throw new Refusal('order_changed', texts.nowLast(current.title, releaseWordOf(organisation)));
  const released = isLast ? await withAllParts(organisation, key, memo.measures) : [];
  if (isLast && released.length === 0)
    throw new Refusal('parts_missing', texts.partsMissing(key.fiscalYear, key.round, memo.measures));
  const change = isLast ? { state: 'released' as const } : { step: memo.step + 1 };
  const moved = await memos(office).updateOne({ ...key, run, state: 'endorsing', step: memo.step }, { $set: change });
  if (!moved) throw new Refusal('endorsed_already', texts.endorsedAlready);
  const words = { position: current.position, comment: said };
  await recordMemoStep(office, memo, isLast ? 'release' : 'endorse', doer, words);
  return {
    memo: moved,
    published: isLast ? await publishReports(organisation, { ...key, measures: released, ...doer }) : null,
  };
}

/**
 * Lets pass who holds the position whose turn it is, and saw that it was. Anybody else is refused; who holds none of the chain, with an audit event.
 * @throws Refusal `endorsed_already`, `not_your_turn`, `order_changed`, `not_holder`
 */
export async function requireTurn(
  office: OfficeId,
  memo: Memo,
  { step: seen, position }: Pick<Endorsement, 'step' | 'position'>,
  doer: Pick<Endorsement, 'person' | 'now' | 'eventId'>,
): Promise<void> {
  const holders = await loadHolders(office);
  const holds = (at: number): boolean =>
    abilitiesOf(doer.person, theMemo(memo.chain, holders, memo.chain[at]?.position ?? null)).endorse;
  const title = memo.chain[memo.step]?.title ?? '';
  // A button of a step that is past says nothing about the present one, even where the same person holds both positions.
  if (seen < memo.step && holds(seen)) throw new Refusal('endorsed_already', texts.endorsedAlready);
  // The order was changed since: what was read was asked of another position.
  const isOther = position !== undefined && position !== memo.chain[memo.step]?.position;
  if (holds(memo.step) && seen === memo.step && isOther) throw new Refusal('order_changed', texts.orderChanged(title));
  if (holds(memo.step) && seen === memo.step) return;
  const own = memo.chain.map((_, at) => at).filter(holds);
  if (own.some((at) => at > memo.step)) throw new Refusal('not_your_turn', texts.notYourTurn(title));
  if (own.length > 0) throw new Refusal('endorsed_already', texts.endorsedAlready);
  const tried = { ability: 'memo', subject: `memo ${memo.fiscalYear} ${memo.round}` };
  await refuseTry(office, doer, tried, new Refusal('not_holder', texts.notHolder(title)));
}
