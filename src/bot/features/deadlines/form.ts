import { messageAction, textMessage } from '../../../line/compose';
import { phrases } from '../../../ui/texts';
import { defineForm } from '../../forms/define-form';
import { formTexts } from '../../forms/texts';
import type { Values } from './draft';
import { valuesSchema } from './draft';
import type { DueDays } from './due-days';
import { dueOnField } from './fields/due-on';
import { roundField } from './fields/round';
import { previewMessage } from './preview';
import { resolveDraft } from './resolve-draft';
import { DEADLINES, setLabels, setTexts } from './set-texts';
import { submit } from './submit';

/** A due day that is to be changed: of a round of the office, or of one measure. */
export const deadlineForm = defineForm<Values, DueDays>({
  name: DEADLINES,
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [dueOnField, roundField],
  resolve: resolveDraft,
  review: previewMessage,
  submit,
  cancelled: () => [textMessage(setTexts.kept, [messageAction(setLabels.set), messageAction(phrases.deadlines)])],
  texts: {
    over: setTexts.over,
    buttonsOnly: setTexts.buttonsOnly,
    confirmWords: [...formTexts.confirmWords, setLabels.confirm],
  },
});
