import { messageAction, textMessage } from '../../../line/compose';
import { defineForm } from '../../forms/define-form';
import { type Values, valuesSchema } from './draft';
import { type Facts, resolveDraft } from './facts';
import { atField } from './fields/at';
import { holderField } from './fields/holder';
import { positionField } from './fields/position';
import { titleField } from './fields/title';
import { previewMessage } from './preview';
import { submit } from './submit';
import { labels, texts } from './texts';

/** A change of an office's chain by an admin, with what it means for memos under way: shown, and confirmed once. */
export const positionsForm = defineForm<Values, Facts>({
  name: 'positions',
  who: 'administer',
  place: 'private',
  values: valuesSchema,
  fields: [positionField, titleField, atField, holderField],
  resolve: resolveDraft,
  review: previewMessage,
  submit,
  cancelled: () => [textMessage(texts.kept, [messageAction(labels.list)])],
  texts: { over: texts.over, confirmWords: texts.confirmWords },
});
