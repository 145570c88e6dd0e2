import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { REPORT_FORM } from '../../../ui/report-buttons';
import { phrases } from '../../../ui/texts';
import { defineForm } from '../../forms/define-form';
import { restartFromText } from './begin';
import { valuesSchema } from './draft';
import { keepDraftButton } from './drafts';
import { reportFields } from './fields';
import { conflictField } from './fields/conflict';
import { preview } from './preview';
import { asBefore } from './previous';
import { resolveDraft } from './resolve-draft';
import { submit } from './submit';
import { labels, texts } from './texts';

/** A report that is being written. */
export const reportForm = defineForm({
  name: REPORT_FORM,
  who: 'report',
  values: valuesSchema,
  fields: [...reportFields, conflictField],
  resolve: async (ctx, draft, chosen) => asBefore(ctx, await resolveDraft(ctx, draft, chosen)),
  review: preview,
  submit,
  buttons: [keepDraftButton],
  restart: restartFromText,
  cancelled: ({ chat }) => {
    const ask = askIn(chat);
    return [textMessage(texts.cancelled, [ask(phrases.report), ask(phrases.deadlines)])];
  },
  texts: {
    over: texts.over,
    seeAgain: texts.seeAgain,
    buttonsOnly: texts.buttonsOnly,
    confirmWords: labels.confirmWords,
  },
});
