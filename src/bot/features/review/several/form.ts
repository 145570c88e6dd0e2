import { textMessage } from '../../../../line/compose';
import { labels as reviewLabels } from '../../../../notifications/reviews/texts';
import { askIn } from '../../../../ui/ask';
import { defineForm } from '../../../forms/define-form';
import { approveThem } from './approve-them';
import { type Facts, type Values, valuesSchema } from './draft';
import { lackingField } from './lacking-field';
import { noneLeft } from './none-left';
import { resolveApprovals } from './resolve';
import { leaveOutOptions, reviewApprovals } from './review';
import { labels, texts } from './texts';

/** Reports that are approved together after they were seen. */
export const approvalsForm = defineForm<Values, Facts>({
  name: 'approvals',
  who: 'review',
  place: 'private',
  values: valuesSchema,
  fields: [lackingField],
  resolve: resolveApprovals,
  review: reviewApprovals,
  reviewOptions: leaveOutOptions,
  submit: async ({ ctx, draft, facts, notice }) => {
    if (facts.length === 0) return noneLeft(ctx);
    const included = facts.flatMap(({ entry }) => (entry.isLeftOut ? [] : [entry]));
    const isLacking = facts.some(({ entry, lacking }) => !entry.isLeftOut && lacking.length > 0);
    return isLacking ? { ask: 'lacking' } : approveThem(ctx, draft, included, notice);
  },
  cancelled: ({ chat }) => [textMessage(texts.cancelled, [askIn(chat)(reviewLabels.queue)])],
  texts: {
    over: texts.over,
    seeAgain: texts.changedMeanwhile,
    buttonsOnly: texts.buttonsOnly,
    confirmWords: labels.confirmWords,
  },
});
