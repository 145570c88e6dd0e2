import { takeSeen } from '../../domain/thai-text/seen';
import type { MemberContext } from '../context';
import type { Input, Outcome } from '../feature';
import { isPhrase, understand, wishIn } from '../understand';
import { apply } from './apply';
import { canCorrect } from './can-correct';
import type { Field, Moment, Reading } from './field';
import type { FormParts } from './form';
import { type FormState, formStateOf } from './form-state';
import { hold, useHeld } from './hold';
import { CORRECTION, REVIEW } from './next-step';
import { back, chooseField, confirm, correct, skip } from './on-button';
import { chosen, optionsAt } from './options';
import { formLabels, texts } from './texts';

/** What is typed while a form is filled in: a button's label, what begins the form anew, or the answer to what was asked. */
export async function onText<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { text, event }: Pick<Input, 'text' | 'event'>,
): Promise<Outcome> {
  const state = formStateOf(form, ctx);
  const { draft, step } = state;
  const typed = takeSeen(text);
  const moment: Moment<Values> = { ctx, draft, step, event };
  const field = form.fields.find(({ name }) => name === step);
  // What nobody can see is no answer.
  if (typed === '') return apply(form, ctx, state, step, { retry: null });

  const pressed = await labelTyped(form, state, moment, field, typed);
  if (pressed) return pressed;
  const anew = await form.restart?.(typed, moment);
  if (anew) return apply(form, ctx, state, step, anew);
  if (
    field?.takesAnyWords === 'but_wishes' &&
    wishIn(typed, understand({ text: typed, chat: 'user' }, ctx.vocabulary)) === 'act'
  )
    return hold(form, ctx, state, typed, texts.actLater);
  const reading = await (field ? field.read(typed, moment) : readAtReview(form, moment, typed));
  return apply(form, ctx, state, step, reading);
}

/** A button's label that was typed does what the button does. Null: it is none. */
async function labelTyped<Values, Facts>(
  form: FormParts<Values, Facts>,
  state: FormState<Values>,
  moment: Moment<Values>,
  field: Field<Values, Facts> | undefined,
  typed: string,
): Promise<Outcome | null> {
  const { ctx, draft, step } = moment;
  if (isPhrase(typed, 'back')) return back(form, ctx, state);
  if (typed === formLabels.use && draft.held !== null) return useHeld(form, ctx, state, moment.event);
  if (field?.isOptional && (typed === formLabels.skip || typed === formLabels.onward)) return skip(form, ctx, state);
  if (step === CORRECTION) {
    const chosen = form.fields.find(({ label }) => label === typed);
    if (chosen) return chooseField(form, ctx, state, chosen.name);
  }
  if (step === REVIEW && typed === formLabels.edit && canCorrect(form)) return correct(form, ctx, state);
  if (step === REVIEW && form.words.confirmWords.includes(typed)) return confirm(form, ctx, state, draft.revision);
  const reading = await ownLabelTyped(form, moment, field, typed);
  return reading && apply(form, ctx, state, field?.name ?? null, reading);
}

async function ownLabelTyped<Values, Facts>(
  form: FormParts<Values, Facts>,
  moment: Moment<Values>,
  field: Field<Values, Facts> | undefined,
  typed: string,
): Promise<Reading<Values> | null> {
  const option = (await optionsAt(form, moment.step, moment)).find(({ label }) => label === typed);
  if (option) return chosen(option, moment);
  for (const button of [...(field?.buttons ?? []), ...(form.buttons ?? [])]) {
    const reading = await button.onText(moment, typed);
    if (reading) return reading;
  }
  return null;
}

/** What is typed at the review, where words may still be meant for a field; or where a field is to be chosen. */
async function readAtReview<Values, Facts>(
  { fields, words, buttonsOnly }: FormParts<Values, Facts>,
  moment: Moment<Values>,
  typed: string,
): Promise<Reading<Values>> {
  if (moment.step !== REVIEW) return { retry: texts.notUnderstood };
  for (const { readAtReview: read, unavailable } of fields) {
    const reading = unavailable?.(moment.draft) ? null : await read?.(typed, moment);
    if (reading) return reading;
  }
  return { retry: buttonsOnly?.(moment.draft) ?? words.buttonsOnly };
}
