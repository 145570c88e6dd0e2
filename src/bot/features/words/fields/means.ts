import type { Field } from '../../../forms/field';
import type { Values } from '../draft';
import { meaningOf } from '../meaning';
import { texts } from '../texts';

/** What the word means. */
export const meansField: Field<Values> = {
  name: 'means',
  isOptional: false,
  isAnswered: ({ change, means }) => change === 'forget' || means !== null,
  ask: ({ draft }) => texts.askMeaning(draft.word ?? ''),
  read: async (text, { ctx }) => {
    const means = await meaningOf(ctx, text);
    return means ? { answer: { means } } : { retry: texts.noMeaning(text) };
  },
};
