import type { Standing } from '../../../domain/reports/reports.rules';
import { messageAction, textMessage } from '../../../line/compose';
import { phrases } from '../../../ui/texts';
import { defineForm } from '../../forms/define-form';
import { type Values, valuesSchema } from './draft';
import { reasonField } from './fields/reason';
import { previewMessage } from './preview';
import { resolveDraft } from './resolve-draft';
import { submit } from './submit';
import { labels, texts } from './texts';

/** Measures of a round that an admin closes: the reason is asked for, and all is shown once more. */
export const closingForm = defineForm<Values, Standing[]>({
  name: 'closing',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [reasonField],
  resolve: resolveDraft,
  review: previewMessage,
  reviewTakesAnyWords: true,
  submit,
  cancelled: () => [textMessage(texts.kept, [messageAction(phrases.outstanding)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});
