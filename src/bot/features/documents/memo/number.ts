import { takeSeen } from '../../../../domain/thai-text/seen';
import { Refusal } from '../../../../refusal';
import { freeText } from '../../../forms/fields/free-text';
import { labels, texts } from '../texts';
import { BY_HAND, type Values } from './draft';

/** Longer than any that offices use. */
const LONGEST = 60;

/** ที่ of the memo, as it is to stand there. */
export const numberField = freeText<Values>({
  name: 'number',
  label: labels.fields.number,
  isOptional: false,
  ask: texts.askNumber,
  take: takeNumber,
  options: () => [{ key: 'by_hand', label: labels.byHand, answer: { number: BY_HAND } }],
});

/** What was typed may begin with the word itself. @throws Refusal `number_too_long` */
function takeNumber(said: string): string {
  const number = takeSeen(said).replace(/^ที่\s+/u, '');
  if (number.length > LONGEST) throw new Refusal('number_too_long', texts.numberTooLong(LONGEST));
  return number;
}
