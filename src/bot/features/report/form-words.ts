import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { FormDefinition } from '../../forms/form';
import { texts } from './texts';

/** What the forms of one report and of several say alike. */
export const formWords: Pick<FormDefinition<never, never>, 'cancelled' | 'texts'> = {
  cancelled: ({ chat }) => {
    const ask = askIn(chat);
    return [textMessage(texts.cancelled, [ask(phrases.report), ask(phrases.deadlines)])];
  },
  texts: {
    over: texts.over,
    buttonsOnly: texts.buttonsOnly,
  },
};
