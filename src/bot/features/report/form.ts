import { REPORT_FORM } from '../../../ui/report-buttons';
import { defineForm } from '../../forms/define-form';
import { restartFromText } from './begin';
import { valuesSchema } from './draft';
import { keepDraftButton } from './drafts';
import { reportFields } from './fields';
import { conflictField } from './fields/conflict';
import { toOther } from './fields/round';
import { formWords } from './form-words';
import { otherTarget } from './overdue-target';
import { preview } from './preview';
import { asBefore } from './previous';
import { resolveDraft } from './resolve-draft';
import { submit } from './submit';

/** A report that is being written. */
export const reportForm = defineForm({
  name: REPORT_FORM,
  who: 'report',
  values: valuesSchema,
  fields: [...reportFields, conflictField],
  resolve: async (ctx, draft, chosen) => asBefore(ctx, await resolveDraft(ctx, draft, chosen)),
  review: preview,
  submit,
  reviewOptions: async (draft, ctx) => {
    const { other } = await otherTarget(ctx, draft);
    return other ? [toOther(other)] : [];
  },
  buttons: [keepDraftButton],
  restart: restartFromText,
  ...formWords,
});
