import type { Standing } from '../../../../domain/reports/reports.rules';
import { takeReason } from '../../../../domain/reviews/reason.rules';
import type { Field } from '../../../forms/field';
import { roundIn, type Values } from '../draft';
import { texts } from '../texts';

export const reasonField: Field<Values, Standing[]> = {
  name: 'reason',
  isOptional: false,
  takesAnyWords: true,
  ask: ({ draft }) => texts.askReason(draft.nums, roundIn(draft)),
  read: (text) => ({ answer: { reason: takeReason(text) } }),
  readAtReview: (text) => ({ answer: { reason: takeReason(text) } }),
};
