import { Refusal } from '../../refusal';
import { toArabicDigits } from '../thai-text/digits';
import { takeSeen } from '../thai-text/seen';
import { texts } from './texts';

/** Longer than any that offices use. */
const LONGEST = 60;

/** ที่ of a memo, as it is to stand there. What was typed may begin with the word itself. @throws Refusal `number_too_long`, `number_without_digit` */
export function takeMemoNumber(said: string): string {
  const number = takeSeen(said).replace(/^ที่\s+/u, '');
  if (number.length > LONGEST) throw new Refusal('number_too_long', texts.numberTooLong(LONGEST));
  if (!/\d/u.test(toArabicDigits(number))) throw new Refusal('number_without_digit', texts.numberWithoutDigit);
  return number;
}
