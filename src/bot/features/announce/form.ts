import { textMessage } from '../../../line/compose';
import { isCorrection } from '../../../notifications/announcements/draft';
import { defineForm } from '../../forms/define-form';
import { defaultReplies } from '../../ui/default-replies';
import { restartFromText } from './begin';
import { changes } from './changes';
import { FORM, valuesSchema } from './draft';
import { audienceField } from './fields/audience';
import { earlierField } from './fields/earlier';
import { linkField, pictureField, titleField } from './fields/extras';
import { severalFields } from './fields/several';
import { textField } from './fields/text';
import { timeField } from './fields/time';
import { preview } from './preview';
import { submit } from './submit';
import { labels, texts } from './texts';

/** An announcement that is being written. Of which units, roles, groups is asked before whom it is for, once that is chosen. */
export const announceForm = defineForm({
  name: FORM,
  who: 'announce',
  place: 'private',
  values: valuesSchema,
  fields: [textField, ...severalFields, earlierField, audienceField, titleField, linkField, pictureField, timeField],
  review: preview,
  submit,
  reviewOptions: changes,
  restart: restartFromText,
  buttonsOnly: (draft) => (isCorrection(draft) ? texts.buttonsOnlyToCorrect : texts.buttonsOnly),
  cancelled: (ctx) => [textMessage(texts.cancelled, defaultReplies(ctx))],
  texts: { over: texts.over, seeAgain: texts.seeAgain, confirmWords: labels.sendWords },
});
