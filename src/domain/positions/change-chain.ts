import type { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { type AuditAction, recordAudit } from '../audit/audit.model';
import { type Memo, memos } from '../memos/memo.model';
import { recordMemoStep } from '../memos/memo-steps';
import { positionHolders } from '../memos/position-holder.model';
import { releaseWordOf } from '../memos/release-word.rules';
import type { OfficeId } from '../office-store';
import {
  findOrganisation,
  type Organisation,
  oneAtATime,
  type Position,
  setChain,
} from '../organisations/organisation.model';
import { type ChainChange, type Chained, changedChain, formerAfter } from './chain-changes.rules';
import { type Followed, followChain } from './follow-chain.rules';
import { texts } from './texts';

/** By which admin the chain is changed, and because of what. */
export interface ChainCause {
  by: mongo.ObjectId;
  now: Date;
  eventId: string;
}

/** A memo under way with what becomes of it. */
export interface MemoFollowing {
  /** as it is after the change */
  memo: Memo;
  followed: Followed;
}

/** What the memos under way of an office do when its chain becomes another one. Nothing is written. */
export async function memosFollowing(office: OfficeId, chain: readonly Position[]): Promise<MemoFollowing[]> {
  const underWay = await memos(office).find({ state: 'endorsing' }, { sort: { fiscalYear: 1, round: -1 } });
  return underWay.map((memo) => ({ memo, followed: followChain(memo, chain) }));
}

/**
 * Changes the positions that reports of an office go through. Memos under way follow: who has spoken is not asked again, and where no
 * position is left they stop, so that an admin publishes. Call it inside a transaction.
 * @returns the chain as it is, and the memos under way
 * @throws Refusal `no_such_position`, `memo_at_last` where nobody would be left to release a memo
 */
export async function changeChain(
  office: OfficeId,
  change: ChainChange,
  cause: ChainCause,
): Promise<{ chain: Position[]; memos: MemoFollowing[] }> {
  await oneAtATime(office);
  const organisation = await findOrganisation(office);
  if (!organisation) throw new Error(`No office ${office}`);
  const chain = changedChain(organisation, change);
  const following = await memosFollowing(office, chain);
  const heldUp = following.find(({ followed }) => followed.kind === 'held_up');
  if (heldUp) throw heldUpRefusal(organisation, heldUp);
  await storeChain(organisation, chain, cause.now);
  const { by: actor, now: at, eventId } = cause;
  const subject = subjectOf(organisation, change, chain);
  await recordAudit(office, { at, actor, action: AUDITED[change.change], subject, eventId });
  const followed: MemoFollowing[] = [];
  for (const one of following) followed.push(await moveMemo(organisation, one, cause));
  return { chain, memos: followed };
}

/** Nobody is left who has not spoken and would release it. */
export const heldUpRefusal = (
  organisation: Pick<Organisation, 'releaseWord'>,
  { memo, followed: { turn } }: MemoFollowing,
): Refusal => new Refusal('memo_at_last', texts.heldUp(memo, turn.title, releaseWordOf(organisation)));

/** Stores a chain with what is no more by it; who held what is no more holds nothing. Joins the transaction. */
export async function storeChain(organisation: Organisation, chain: Position[], now: Date): Promise<void> {
  const office = organisation._id;
  const formerPositions = formerAfter(organisation, chain, now);
  await setChain(office, { approvalChain: chain, formerPositions });
  await positionHolders(office).deleteMany({ position: { $in: formerPositions.map(({ position }) => position) } });
}

/** Brings a memo onto its new way; what is different for it is audited. Joins the transaction. */
async function moveMemo(
  organisation: Organisation,
  { memo, followed }: MemoFollowing,
  cause: ChainCause,
): Promise<MemoFollowing> {
  const { _id: office } = organisation;
  const { fiscalYear, round, run, step } = memo;
  const here = { fiscalYear, round, run, state: 'endorsing' as const, step };
  if (followed.kind !== 'goes_on') {
    const memoNow = await memos(office).updateOne(here, { $set: { state: 'stopped' } });
    const comment = texts.stopped(releaseWordOf(organisation));
    if (memoNow) await recordMemoStep(office, memo, 'stop', cause, { position: null, comment });
    return { memo: memoNow ?? memo, followed };
  }
  const changed = await rerouteMemo(
    office,
    { memo, followed },
    { at: cause.now, actor: cause.by, eventId: cause.eventId },
  );
  return { memo: changed, followed };
}

/** @returns the memo as it is then */
export async function rerouteMemo(
  office: OfficeId,
  { memo, followed }: MemoFollowing,
  of: { at: Date; actor: mongo.ObjectId | null; eventId: string | null },
): Promise<Memo> {
  if (followed.kind !== 'goes_on') throw new Error('a memo that does not go on');
  const { fiscalYear, round, run, step } = memo;
  if (isSame(memo.chain, followed.chain)) return memo;
  const changed = await memos(office).updateOne(
    { fiscalYear, round, run, state: 'endorsing', step },
    { $set: { chain: followed.chain } },
  );
  const ways = [memo.chain, followed.chain].map((chain) =>
    chain
      .slice(step)
      .map(({ position }) => position)
      .join(','),
  );
  await recordAudit(office, {
    ...of,
    action: 'memo.rerouted',
    subject: `memo ${fiscalYear} ${round} ${ways.join(' > ')}`,
  });
  return changed ?? memo;
}

const isSame = (one: readonly Position[], other: readonly Position[]): boolean =>
  one.length === other.length &&
  one.every(({ position, title }, at) => position === other[at]?.position && title === other[at]?.title);

const AUDITED: Record<ChainChange['change'], AuditAction> = {
  add: 'position.added',
  rename: 'position.renamed',
  move: 'position.moved',
  remove: 'position.removed',
};

/** Which position, and what of it: in `key title > title`, `key title > 3`. */
function subjectOf({ approvalChain = [] }: Chained, change: ChainChange, after: readonly Position[]): string {
  if (change.change === 'add') {
    const added = after[change.at];
    return `${added?.position} ${added?.title}`;
  }
  const title = approvalChain.find(({ position }) => position === change.position)?.title;
  const named = `${change.position} ${title}`;
  if (change.change === 'rename') return `${named} > ${change.title}`;
  return change.change === 'move' ? `${named} > ${change.at + 1}` : named;
}
