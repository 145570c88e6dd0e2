import { texts as domainTexts } from '../../../../domain/words/texts';
import { takeWord, taughtAs } from '../../../../domain/words/words.rules';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import { isOrdinary } from '../../../understand';
import type { Values } from '../draft';
import { texts } from '../texts';

/** What menus and the help type. */
export type Commands = () => readonly string[];

/** The word, as it may be taught or is known. @throws Refusal `shadowing_word`, `no_such_word`, as `takeWord` */
export function wordFor(ctx: MemberContext, change: Values['change'], typed: string, commands: Commands): string {
  const word = takeWord(typed);
  const known = taughtAs(ctx.organisation.words ?? [], word);
  if (change === 'forget') {
    if (!known) throw new Refusal('no_such_word', domainTexts.gone(word));
    return known.word;
  }
  if (!known && isOrdinary(word, commands(), ctx.vocabulary)) {
    throw new Refusal('shadowing_word', texts.shadows(word));
  }
  return word;
}

/** Which word. */
export const wordField = (commands: Commands): Field<Values> => ({
  name: 'word',
  isOptional: false,
  takesAnyWords: 'but_wishes',
  ask: ({ draft }) => (draft.change === 'forget' ? texts.whichWord : texts.askWord),
  read: (text, { ctx, draft }) => retryRefused<Values>(() => ({ word: wordFor(ctx, draft.change, text, commands) })),
});
