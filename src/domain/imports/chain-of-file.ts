import { releaseWordOf } from '../memos/release-word.rules';
import type { Organisation, Position } from '../organisations/organisation.model';
import { retitled } from '../positions/chain-changes.rules';
import { memosFollowing } from '../positions/change-chain';
import { texts } from '../positions/texts';

type Chained = Pick<Organisation, 'approvalChain' | 'formerPositions'>;

/**
 * The chain of an office after its file was imported: that of the file, whose positions know their titles of before.
 * @param stored as it is now; @param wanted as the file says
 */
export function chainAfterFile(
  { approvalChain = [], formerPositions = [] }: Chained,
  wanted: readonly Position[],
): Position[] {
  const known = [...approvalChain, ...formerPositions];
  return wanted.map(({ position, title }) => {
    const before = known.find((one) => one.position === position);
    if (!before) return { position, title };
    const { formerNames } = before;
    return retitled({ position, title: before.title, ...(formerNames && { formerNames }) }, title);
  });
}

/** What stands against the chain of a file, one sentence each: a title of before, and memos under way that nobody would release. */
export async function chainProblems(stored: Organisation, wanted: readonly Position[]): Promise<string[]> {
  const renamed = wanted.flatMap(({ position, title }) => {
    const before = stored.approvalChain?.find((one) => one.position === position);
    const isOld = before && before.title !== title && before.formerNames?.includes(title);
    return isOld ? [texts.renamed(title, before.title)] : [];
  });
  const following = await memosFollowing(stored._id, wanted);
  const stuck = following.flatMap(({ memo, followed }) => {
    if (followed.kind === 'stops') return [texts.notEmpty(memo)];
    return followed.kind === 'held_up' ? [texts.heldUp(memo, followed.turn.title, releaseWordOf(stored))] : [];
  });
  return [...renamed, ...stuck];
}
