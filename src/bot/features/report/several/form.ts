import { textMessage } from '../../../../line/compose';
import { askIn } from '../../../../ui/ask';
import { phrases } from '../../../../ui/texts';
import { defineForm } from '../../../forms/define-form';
import { labels, texts as reportTexts } from '../texts';
import { valuesSchema } from './draft';
import { entriesField, howFarField, roundField } from './fields';
import { previewSeveral } from './preview';
import { resolveSeveral } from './resolve';
import { submitSeveral } from './submit';

/** Reports on several measures: shown together, sent by one confirmation. */
export const severalForm = defineForm({
  name: 'reports',
  who: 'report',
  values: valuesSchema,
  fields: [roundField, howFarField, entriesField],
  resolve: resolveSeveral,
  review: previewSeveral,
  submit: submitSeveral,
  cancelled: ({ chat }) => {
    const ask = askIn(chat);
    return [textMessage(reportTexts.cancelled, [ask(phrases.report), ask(phrases.deadlines)])];
  },
  texts: {
    over: reportTexts.over,
    seeAgain: reportTexts.seeAgain,
    buttonsOnly: reportTexts.buttonsOnly,
    confirmWords: labels.confirmWords,
  },
});
