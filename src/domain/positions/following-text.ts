import { releaseWordOf } from '../memos/release-word.rules';
import type { Organisation } from '../organisations/organisation.model';
import type { MemoFollowing } from './change-chain';
import { texts } from './texts';

/** What becomes of a memo under way, in one line. @param organisation whose memo it is, for its word for releasing */
export function followingText(
  organisation: Pick<Organisation, 'releaseWord'>,
  { memo, followed }: MemoFollowing,
): string {
  const word = releaseWordOf(organisation);
  if (followed.kind === 'held_up') return texts.heldUp(memo, followed.turn.title, word);
  if (followed.kind === 'stops') return texts.stops(memo, word);
  const { turn, chain, isTurnMoved, skipped } = followed;
  const says = isTurnMoved ? texts.moved : texts.unmoved;
  const line = says(memo, turn.title, chain.at(-1)?.title ?? '', word);
  return skipped.length > 0 ? `${line} ${texts.skipped(skipped.map(({ title }) => title))}` : line;
}
