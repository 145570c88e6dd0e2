import type { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { type Memo, memos } from './memo.model';
import { positionHolders } from './position-holder.model';

/** The memos that wait for somebody, each with the title of the position, also of who is registered no more. */
export async function memosWaitingFor(
  office: OfficeId,
  person: mongo.ObjectId,
): Promise<{ memo: Memo; title: string }[]> {
  const held = new Set((await positionHolders(office).find({ person })).map(({ position }) => position));
  if (held.size === 0) return [];
  const underWay = await memos(office).find({ state: 'endorsing' }, { sort: { fiscalYear: 1, round: -1 } });
  return underWay.flatMap((memo) => {
    const at = memo.chain[memo.step];
    return at && held.has(at.position) ? [{ memo, title: at.title }] : [];
  });
}
