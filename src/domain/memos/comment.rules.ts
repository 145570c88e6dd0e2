import { Refusal } from '../../refusal';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** The longest ความเห็น, in characters as the database counts them (UTF-16 units); the next positions read it on a card. */
export const LONGEST_COMMENT = 500;

/**
 * Takes what a position has to say, without blanks around it.
 * @throws Refusal `no_comment`, `comment_too_long`
 */
export function takeComment(said: string): string {
  const comment = takeSeen(said);
  if (comment === '') throw new Refusal('no_comment', texts.noComment);
  if (comment.length <= LONGEST_COMMENT) return comment;
  throw new Refusal('comment_too_long', texts.commentTooLong(comment.length, LONGEST_COMMENT));
}
