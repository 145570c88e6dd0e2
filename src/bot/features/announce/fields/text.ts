import { compact } from '../../../../compact';
import { takeText } from '../../../../domain/announcements/content.rules';
import { textMessage } from '../../../../line/compose';
import { clipGraphemes } from '../../../../line/limits';
import { formReplies } from '../../../forms/form-actions';
import { type AnnounceField, isCorrection } from '../draft';
import { texts } from '../texts';

const LONGEST_KNOWN = 300;

/** What is announced. */
export const textField: AnnounceField = {
  name: 'text',
  isOptional: false,
  takesAnyWords: true,
  ask: (prompt) => {
    const { text } = prompt.draft;
    const sentences = compact([
      prompt.notice,
      isCorrection(prompt.draft) ? texts.askCorrection : texts.askText,
      text !== null && texts.soFar(clipGraphemes(text, LONGEST_KNOWN)),
    ]);
    return textMessage(sentences.join('\n'), formReplies(prompt, false));
  },
  read: (text) => ({ answer: { text: takeText(text) } }),
};
