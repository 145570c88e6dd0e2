import { Refusal } from '../../refusal';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** The longest reason, in characters as the database counts them (UTF-16 units); it must fit on a card. */
const LONGEST_REASON = 500;

/**
 * Takes the reason for sending a report back, without blanks around it.
 * @throws Refusal `no_reason`, `reason_too_long`
 */
export function takeReason(said: string): string {
  const reason = takeSeen(said);
  if (reason === '') throw new Refusal('no_reason', texts.noReason);
  if (reason.length <= LONGEST_REASON) return reason;
  throw new Refusal('reason_too_long', texts.reasonTooLong(reason.length, LONGEST_REASON));
}
