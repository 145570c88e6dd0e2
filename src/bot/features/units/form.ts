import { messageAction, textMessage } from '../../../line/compose';
import { defineForm } from '../../forms/define-form';
import { type Values, valuesSchema } from './draft';
import { type Facts, resolveDraft } from './facts';
import { intoField } from './fields/into';
import { nameField } from './fields/name';
import { unitField } from './fields/unit';
import { previewMessage } from './preview';
import { submit } from './submit';
import { labels, texts } from './texts';

/** A change of an office's units by an admin: everything that it means is shown, and confirmed once. */
export const unitsForm = defineForm<Values, Facts>({
  name: 'units',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [unitField, nameField, intoField],
  resolve: resolveDraft,
  review: previewMessage,
  submit,
  cancelled: () => [textMessage(texts.kept, [messageAction(labels.list)])],
  texts: { over: texts.over, confirmWords: texts.confirmWords },
});
