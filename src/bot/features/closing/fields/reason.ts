import { takeReason } from '../../../../domain/reviews/reason.rules';
import { freeText } from '../../../forms/fields/free-text';
import { roundIn, type Values } from '../draft';
import { texts } from '../texts';

export const reasonField = freeText<Values>({
  name: 'reason',
  isOptional: false,
  ask: ({ draft }) => texts.askReason(draft.nums, roundIn(draft)),
  take: takeReason,
  isTakenAtReview: true,
});
