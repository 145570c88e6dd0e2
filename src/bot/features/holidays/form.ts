import { messageAction, textMessage } from '../../../line/compose';
import { defineForm } from '../../forms/define-form';
import { type Values, valuesSchema } from './draft';
import { type Facts, resolveDraft } from './facts';
import { firstField } from './fields/first';
import { lastField } from './fields/last';
import { nameField } from './fields/name';
import { rangeField } from './fields/range';
import { previewMessage } from './preview';
import { submit } from './submit';
import { labels, texts } from './texts';

/** A change of an office's own holidays by an admin: which reminders move is shown, and confirmed once. */
export const holidaysForm = defineForm<Values, Facts>({
  name: 'holidays',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [rangeField, firstField, lastField, nameField],
  resolve: resolveDraft,
  review: previewMessage,
  submit,
  cancelled: () => [textMessage(texts.kept, [messageAction(labels.list)])],
  texts: { over: texts.over, confirmWords: texts.confirmWords },
});
