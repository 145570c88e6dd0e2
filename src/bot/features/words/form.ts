import { messageAction, textMessage } from '../../../line/compose';
import { defineForm } from '../../forms/define-form';
import { type Values, valuesSchema } from './draft';
import { meansField } from './fields/means';
import { type Commands, wordField } from './fields/word';
import { previewMessage } from './preview';
import { submit } from './submit';
import { labels, texts } from './texts';

const WORDS_FORM = 'words';

/** A word of the office, taught or forgotten by an admin: seen once more before it is. */
export const createWordsForm = (commands: Commands) =>
  defineForm<Values>({
    name: WORDS_FORM,
    who: 'administer',
    place: 'private',
    values: valuesSchema,
    fields: [wordField(commands), meansField],
    review: previewMessage,
    submit,
    cancelled: () => [textMessage(texts.kept, [messageAction(labels.list)])],
    texts: { over: texts.over, confirmWords: texts.confirmWords },
  });
