import type { MemberContext } from '../context';
import { openDialog } from '../dialog';
import type { Outcome } from '../feature';
import { advance } from './advance';
import { answered, corrected, ledFrom, newDraft } from './draft';
import type { Reading } from './field';
import type { FormParts } from './form';
import type { FormState } from './form-state';

/**
 * Goes on from what came of words, a tap or a file.
 * @param at the field it was read for; null: for none, as with the buttons of a review
 */
export async function apply<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
  at: string | null,
  reading: Reading<Values>,
): Promise<Outcome> {
  if ('replies' in reading) return reading;
  if ('restart' in reading) return begin(form, ctx, reading.restart, { notice: reading.notice ?? null });
  if ('retry' in reading) return advance(form, ctx, { dialog, draft }, step, reading.retry);
  if ('ask' in reading) {
    const { ask, set, notice = null, before = [] } = reading;
    const led = ask === step ? draft : ledFrom(draft, step);
    const asked = set ? { ...corrected(led, {}), ...set } : led;
    const { replies, ...after } = await advance(form, ctx, { dialog, draft: asked }, ask, notice);
    return { ...after, replies: [...before, ...replies] };
  }
  const { answer, also = [], notice = null } = reading;
  // A button of a step that is past corrects that answer, and the form goes on where it was.
  return step === at
    ? advance(form, ctx, { dialog, draft: answered(draft, at, answer, also) }, null, notice)
    : advance(form, ctx, { dialog, draft: corrected(draft, answer) }, step, notice);
}

/** How a form begins that is not asked from its first field on. */
export interface Beginning {
  /** fields that need not be asked for, since they were filled before */
  trail?: readonly string[];
  /** the field that is asked for in any case */
  at?: string;
  /** a sentence to say first; null: none */
  notice?: string | null;
}

/** Begins a form. */
export function begin<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  values: Values,
  { trail = [], at, notice }: Beginning = {},
): Promise<Outcome> {
  const dialog = openDialog(form.name, form.steps[0] ?? form.name);
  return advance(form, ctx, { dialog, draft: newDraft(values, trail) }, at, notice);
}
