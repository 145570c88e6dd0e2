import { compact } from '../../../../compact';
import { takeText } from '../../../../domain/announcements/content.rules';
import { clipGraphemes } from '../../../../line/limits';
import { isCorrection } from '../../../../notifications/announcements/draft';
import { freeText } from '../../../forms/fields/free-text';
import type { Values } from '../draft';
import { texts } from '../texts';

const LONGEST_KNOWN = 300;

/** What is announced. */
export const textField = freeText<Values>({
  name: 'text',
  isOptional: false,
  ask: ({ draft }) => {
    const { text } = draft;
    const question = isCorrection(draft) ? texts.askCorrection : texts.askText;
    return compact([question, text !== null && texts.soFar(clipGraphemes(text, LONGEST_KNOWN))]).join('\n');
  },
  take: takeText,
});
