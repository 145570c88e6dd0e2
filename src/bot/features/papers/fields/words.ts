import { isWords, takeWords } from '../../../../domain/papers/settings.rules';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import { type Facts, USUAL, type Values } from '../draft';
import { labels, texts } from '../texts';

/** Words of the office's own, or that the usual ones are to stand there. */
export const wordsField: Field<Values, Facts> = {
  name: 'words',
  isOptional: false,
  takesAnyWords: true,
  isAnswered: ({ setting, words }) => setting === null || !isWords(setting) || words !== null,
  ask: ({ draft: { setting, year } }) => (setting !== null && isWords(setting) ? texts.ask[setting](year) : ''),
  options: () => [{ key: 'usual', label: labels.usual, answer: { words: USUAL } }],
  read: (text, { ctx, draft: { setting } }) =>
    setting !== null && isWords(setting)
      ? retryRefused<Values>(() => ({ words: takeWords(setting, text, ctx.today) }))
      : { retry: texts.pressOne },
};
