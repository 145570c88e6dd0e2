import type { mongo } from 'mongoose';
import type { OfficeId } from '../../domain/office-store';
import { people } from '../../domain/people/person.model';
import type { ChainCause } from '../../domain/positions/change-chain';
import { notify } from '../notify';
import { noticeExpiry } from '../reviews/notice-times';
import { chainChanged } from './chain-changed';

interface Changed {
  /** what was changed, and what becomes of each memo under way, a line each */
  lines: readonly string[];
  /** who held a position before */
  holders: readonly mongo.ObjectId[];
  /** the other admins are told, too */
  withAdmins: boolean;
}

/** Tells whom it concerns, but who did it, that the order was changed. Inside the transaction of the change. */
export async function notifyChain(
  office: OfficeId,
  { lines, holders, withAdmins }: Changed,
  { by, now, eventId }: ChainCause,
): Promise<void> {
  const concerned = { _id: { $in: [...holders] } };
  const found = await people(office).find(withAdmins ? { $or: [{ 'grants.role': 'admin' }, concerned] } : concerned);
  const to = found.filter(({ _id }) => !_id.equals(by)).map(({ _id: person, lineUserId }) => ({ person, lineUserId }));
  const said = { office, occasion: `memo/chain/${eventId}`, expiresAt: noticeExpiry(now) };
  await notify(chainChanged, to, { ...said, payload: { lines: [...lines] } }, now);
}
