import { Refusal } from '../../refusal';
import { comparable } from '../thai-text/comparable';
import { tidy } from '../thai-text/normalise';
import { takeSeen } from '../thai-text/seen';
import type { Chained } from './chain-changes.rules';
import { texts } from './texts';

/** A title stands in buttons and headings of many cards. */
const LONGEST_TITLE = 60;
/** More nobody goes through, and no card shows. */
const MOST_POSITIONS = 12;

/**
 * The title that somebody typed for a position, as it is stored.
 * @param of key of the position that is to be called so; null: a new one
 * @throws Refusal `no_title`, `title_too_long`, `same_title`, `title_taken` by another position of the chain
 */
export function takePositionTitle({ approvalChain = [] }: Chained, typed: string, of: string | null): string {
  const title = tidy(takeSeen(typed));
  if (title === '') throw new Refusal('no_title', texts.noTitle);
  if (title.length > LONGEST_TITLE) throw new Refusal('title_too_long', texts.titleTooLong(LONGEST_TITLE));
  const holder = approvalChain.find((one) => comparable(one.title) === comparable(title));
  if (holder?.position === of && holder?.title === title) throw new Refusal('same_title', texts.sameTitle(title));
  if (holder && holder.position !== of) throw new Refusal('title_taken', texts.titleTaken(title));
  return title;
}

/**
 * Lets pass an office whose chain can have another position.
 * @throws Refusal `too_many_positions`
 */
export function requireRoom({ approvalChain = [] }: Chained): void {
  if (approvalChain.length < MOST_POSITIONS) return;
  throw new Refusal('too_many_positions', texts.tooMany(MOST_POSITIONS));
}
