import type { Organisation, Position } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';

/**
 * The position that words name: by its title, else by one of before, else by a part of a title that no other position has; null when none
 * or several.
 */
export function positionByWords(
  { approvalChain = [] }: Pick<Organisation, 'approvalChain'>,
  words: string,
): Position | null {
  const said = comparable(words);
  if (said === '') return null;
  const exact = approvalChain.find(({ title }) => comparable(title) === said);
  if (exact) return exact;
  const former = approvalChain.find(({ formerNames = [] }) => formerNames.some((name) => comparable(name) === said));
  if (former) return former;
  const [only, ...others] = approvalChain.filter(({ title }) => comparable(title).includes(said));
  return only && others.length === 0 ? only : null;
}
