import type { Memo } from '../memos/memo.model';
import type { Position } from '../organisations/organisation.model';

type OnItsWay = Pick<Memo, 'chain' | 'step'>;

/**
 * What a memo under way does when the chain becomes another one: `goes_on` through the positions of the new order that have not spoken in it; `stops`
 * where the office has no positions any more; `held_up`: all that are left have spoken already, so that nobody would release it.
 */
export type Followed =
  | { kind: 'goes_on'; chain: Position[]; turn: Position; isTurnMoved: boolean; skipped: Position[] }
  | { kind: 'stops'; turn: Position }
  | { kind: 'held_up'; turn: Position };

/** Who has spoken keeps place and title, and is not asked again; the last of those to come releases. */
export function followChain({ chain: before, step }: OnItsWay, chain: readonly Position[]): Followed {
  const spoken = before.slice(0, step);
  const coming = before.slice(step);
  const [was] = coming;
  if (!was) throw new Error('a memo under way without a position whose turn it is');
  const left = chain.filter(({ position }) => !spoken.some((one) => one.position === position)).map(asStored);
  const [turn] = left;
  if (!turn) return { kind: chain.length === 0 ? 'stops' : 'held_up', turn: was };
  return {
    kind: 'goes_on',
    chain: [...spoken, ...left],
    turn,
    isTurnMoved: turn.position !== was.position,
    skipped: coming.filter(({ position }) => !chain.some((one) => one.position === position)),
  };
}

const asStored = ({ position, title }: Position): Position => ({ position, title });
