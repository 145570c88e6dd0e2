import type { Organisation, Position } from '../organisations/organisation.model';
import { comparable } from '../thai-text/comparable';
import { taughtAs } from '../words/words.rules';

/**
 * The position that words name: by its title, else by one of before, else by a word that was taught for it, else by a part of a title that no other position has; null when none
 * or several.
 */
export function positionByWords(
  { approvalChain = [], words: taught = [] }: Pick<Organisation, 'approvalChain' | 'words'>,
  words: string,
): Position | null {
  const said = comparable(words);
  if (said === '') return null;
  const exact = approvalChain.find(({ title }) => comparable(title) === said);
  if (exact) return exact;
  const former = approvalChain.find(({ formerNames = [] }) => formerNames.some((name) => comparable(name) === said));
  if (former) return former;
  const meant = taughtAs(taught, words);
  const named = meant?.is === 'position' && approvalChain.find(({ position }) => position === meant.key);
  if (named) return named;
  const [only, ...others] = approvalChain.filter(({ title }) => comparable(title).includes(said));
  return only && others.length === 0 ? only : null;
}
