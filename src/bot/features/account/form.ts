import { z } from 'zod';
import { textMessage } from '../../../line/compose';
import { texts } from '../../../notifications/accounts/texts';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { defineForm } from '../../forms/define-form';
import type { Field } from '../../forms/field';
import { retryRefused } from '../../forms/retry-refused';
import { begunInstead } from '../../said-name';
import { claimAs, requireShort } from './claim-as';

const valuesSchema = z.object({ words: z.string().nullable() });
type Values = z.infer<typeof valuesSchema>;

const wordsField: Field<Values> = {
  name: 'words',
  isOptional: false,
  takesAnyWords: 'but_wishes',
  isAnswered: ({ words }) => words !== null,
  ask: () => texts.who,
  read: (words) => retryRefused<Values>(() => ({ words: requireShort(words) })),
};

/** Who somebody was, where they only said that the account is a new one. */
export const accountForm = defineForm<Values>({
  name: 'account',
  who: 'member',
  place: 'private',
  values: valuesSchema,
  fields: [wordsField],
  review: 'none',
  restart: begunInstead,
  submit: async ({ ctx, draft }) => ({ replies: [await claimAs(ctx, draft.words ?? '')], dialog: null }),
  cancelled: () => [textMessage(texts.notClaimed)],
});

/** Asks who somebody was. */
export const askWhoTheyWere = (ctx: MemberContext): Promise<Outcome> => accountForm.start(ctx, { words: null });
