import type { MemberContext } from './context';
import type { Outcome } from './feature';
import { CONFIDENT, type Intent, understand, wishIn } from './understand';

/** The dialog that asks a person's own name. */
export const NAME_FORM = 'name';

/** What is told to the bot elsewhere, besides all that it is to do. */
const NO_NAME: readonly Intent[] = ['report', 'announce', 'document', 'register'];

/** What is begun instead of saying a name goes before: a report that is typed here is no name. Null: it may be one. */
export async function begunInstead(
  text: string,
  { ctx }: { ctx: Pick<MemberContext, 'vocabulary'> },
): Promise<Outcome | null> {
  const understood = understand({ text, chat: 'user' }, ctx.vocabulary);
  const { intent, confidence } = understood;
  const isOther = NO_NAME.includes(intent) ? confidence >= CONFIDENT : wishIn(text, understood) === 'act';
  return isOther ? { replies: [], handOn: intent } : null;
}
