import type { MemoFollowing } from './change-chain';
import { texts } from './texts';

/** What becomes of a memo under way, in one line. */
export function followingText({ memo, followed }: MemoFollowing): string {
  if (followed.kind === 'held_up') return texts.heldUp(memo, followed.turn.title);
  if (followed.kind === 'stops') return texts.stops(memo);
  const { turn, chain, isTurnMoved, skipped } = followed;
  const says = isTurnMoved ? texts.moved : texts.unmoved;
  const line = says(memo, turn.title, chain.at(-1)?.title ?? '');
  return skipped.length > 0 ? `${line} ${texts.skipped(skipped.map(({ title }) => title))}` : line;
}
