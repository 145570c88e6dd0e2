import { takeMemoNumber } from '../../../../domain/documents/memo-number.rules';
import { freeText } from '../../../forms/fields/free-text';
import { labels, texts } from '../texts';
import { BY_HAND, type Values } from './draft';

/** ที่ of the memo, as it is to stand there. */
export const numberField = freeText<Values>({
  name: 'number',
  label: labels.fields.number,
  isOptional: false,
  ask: texts.askNumber,
  take: takeMemoNumber,
  options: () => [{ key: 'by_hand', label: labels.byHand, answer: { number: BY_HAND } }],
});
