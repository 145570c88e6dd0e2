import { compact } from '../../compact';
import { clipGraphemes } from '../../line/limits';
import type { LineEvent } from '../../line/types';
import type { MemberContext } from '../context';
import type { Outcome } from '../feature';
import { advance } from './advance';
import { apply } from './apply';
import type { FormParts } from './form';
import type { FormState } from './form-state';
import { texts } from './texts';

const LONGEST_QUOTE = 40;

/**
 * Asks once more for somebody's own words, where what they typed was taken for a wish: it is not stored unseen, and not lost either.
 * @param notice a sentence to say first; null: none
 */
export function hold<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
  words: string,
  notice: string | null,
): Promise<Outcome> {
  const said = compact([notice, texts.held(clipGraphemes(words, LONGEST_QUOTE))]).join('\n');
  return advance(form, ctx, { dialog, draft: { ...draft, held: words } }, step, said);
}

/** Takes the words that were held as the answer after all. */
export async function useHeld<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  state: FormState<Values>,
  event: LineEvent,
): Promise<Outcome> {
  const { draft, step } = state;
  const field = form.fields.find((one) => one.name === step && one.takesAnyWords === 'but_wishes');
  const reading = field && draft.held !== null && (await field.read(draft.held, { ctx, draft, step, event }));
  return apply(form, ctx, state, step, reading || { retry: null });
}
