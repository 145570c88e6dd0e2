import { messageAction, textMessage } from '../../../line/compose';
import { phrases } from '../../../ui/texts';
import { defineForm } from '../../forms/define-form';
import { type Facts, resolveDraft, type Values, valuesSchema } from './draft';
import { peopleField } from './fields/people';
import { unitField } from './fields/unit';
import { reviewAssignment } from './review';
import { submit } from './submit';
import { labels, texts } from './texts';

/** A measure that is given to persons of a unit. */
export const assignForm = defineForm<Values, Facts>({
  name: 'assign',
  who: 'assign',
  place: 'private',
  values: valuesSchema,
  fields: [unitField, peopleField],
  resolve: resolveDraft,
  review: reviewAssignment,
  submit,
  cancelled: () => [textMessage(texts.kept, [messageAction(phrases.overview)])],
  texts: { over: texts.over, confirmWords: labels.confirmWords },
});
