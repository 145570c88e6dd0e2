import { defineForm } from '../../../forms/define-form';
import { formWords } from '../form-words';
import { valuesSchema } from './draft';
import { entriesField, howFarField, roundField } from './fields';
import { overdueAmong, toRound } from './overdue';
import { previewSeveral } from './preview';
import { resolveSeveral } from './resolve';
import { submitSeveral } from './submit';
import { unitField } from './unit-field';
import { whoseField } from './whose-field';

/** Reports on several measures: shown together, sent by one confirmation. */
export const severalForm = defineForm({
  name: 'reports',
  who: 'report',
  values: valuesSchema,
  fields: [whoseField, unitField, roundField, howFarField, entriesField],
  resolve: resolveSeveral,
  review: previewSeveral,
  submit: submitSeveral,
  reviewOptions: async (draft, ctx) => {
    const { other } = await overdueAmong(ctx, draft);
    return other ? [toRound(other, draft)] : [];
  },
  ...formWords,
});
