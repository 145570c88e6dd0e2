import type { Finding } from '../../../../documents/checklist/finding';
import { takeMemoNumber } from '../../../../domain/documents/memo-number.rules';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import { labels, texts } from '../texts';
import { BY_HAND, type Values } from './draft';

/** ที่ of the memo, as it is to stand there: what reads like a wish to the bot is none. */
export const numberField: Field<Values, Finding[]> = {
  name: 'number',
  label: labels.fields.number,
  isOptional: false,
  takesAnyWords: 'but_wishes',
  ask: () => texts.askNumber,
  options: () => [{ key: 'by_hand', label: labels.byHand, answer: { number: BY_HAND } }],
  read: (text) => retryRefused<Values>(() => ({ number: takeMemoNumber(text) })),
};
