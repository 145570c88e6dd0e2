import { Refusal } from '../../refusal';
import { newKey } from '../imports/new-key';
import type { FormerPosition, Organisation, Position } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { texts } from './texts';

/** A change of the positions that reports go through; `at` counts from 0, in the order as it will be. */
export type ChainChange =
  | { change: 'add'; title: string; at: number }
  | { change: 'rename'; position: string; title: string }
  | { change: 'move'; position: string; at: number }
  | { change: 'remove'; position: string };

export type Chained = Pick<Organisation, 'approvalChain' | 'formerPositions'>;

/**
 * A position of the chain by its key.
 * @throws Refusal `no_such_position`
 */
export function positionToChange({ approvalChain = [] }: Chained, key: string): Position {
  const found = approvalChain.find(({ position }) => position === key);
  if (!found) throw new Refusal('no_such_position', texts.gone);
  return found;
}

/**
 * The chain as a change makes it. A position that was removed and is added under its title is the same again.
 * @throws Refusal `no_such_position`
 */
export function changedChain(organisation: Chained, change: ChainChange): Position[] {
  const chain = organisation.approvalChain ?? [];
  if (change.change === 'add') return inserted(chain, newPosition(organisation, change.title), change.at);
  const found = positionToChange(organisation, change.position);
  const others = chain.filter((one) => one !== found);
  if (change.change === 'remove') return others;
  if (change.change === 'move') return inserted(others, found, change.at);
  return chain.map((one) => (one === found ? retitled(found, change.title) : one));
}

/** A position under another title, which knows the one of before. */
export function retitled(position: Position, title: string): Position {
  const before = [...(position.formerNames ?? []), position.title].filter((one) => one !== title);
  return { ...position, title, ...(before.length > 0 && { formerNames: [...new Set(before)] }) };
}

/** What is no more once the chain is another one. */
export function formerAfter({ approvalChain = [], formerPositions = [] }: Chained, chain: Position[], now: Date) {
  const isThere = ({ position }: Position): boolean => chain.some((one) => one.position === position);
  const removed = approvalChain.filter((one) => !isThere(one)).map((one) => ({ ...one, removedAt: now }));
  return [...formerPositions.filter((one) => !isThere(one)), ...removed] satisfies FormerPosition[];
}

/** Keys that were ever given. */
export const takenKeys = ({ approvalChain = [], formerPositions = [] }: Chained): Set<string> =>
  new Set([...approvalChain, ...formerPositions].map(({ position }) => position));

function newPosition(organisation: Chained, title: string): Position {
  const before = organisation.formerPositions?.find((one) => comparable(one.title) === comparable(title));
  if (!before) return { position: newKey('position', takenKeys(organisation)), title };
  const { removedAt: _removedAt, ...position } = before;
  return { ...position, title };
}

const inserted = (chain: readonly Position[], one: Position, at: number): Position[] => [
  ...chain.slice(0, at),
  one,
  ...chain.slice(at),
];
