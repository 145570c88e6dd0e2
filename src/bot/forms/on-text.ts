import type { MemberContext } from '../context';
import type { Input, Outcome } from '../feature';
import { isPhrase } from '../understand';
import { apply } from './apply';
import type { Field, Moment, Option, Reading } from './field';
import type { FormParts } from './form';
import { type FormState, formStateOf } from './form-state';
import { CORRECTION, REVIEW } from './next-step';
import { back, chooseField, confirm, correct, skip } from './on-button';
import { formLabels } from './texts';

/** What is typed while a form is filled in: a button's label, what begins the form anew, or the answer to what was asked. */
export async function onText<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { text, event }: Pick<Input, 'text' | 'event'>,
): Promise<Outcome> {
  const state = formStateOf(form, ctx);
  const { draft, step } = state;
  const said = text.trim();
  const moment: Moment<Values> = { ctx, draft, step, event };
  const field = form.fields.find(({ name }) => name === step);

  const pressed = await labelTyped(form, state, moment, field, said);
  if (pressed) return pressed;
  const values = await form.restart?.(said, moment);
  if (values) return apply(form, ctx, state, step, { startOver: values });
  const reading = await (field ? field.read(said, moment) : readAtReview(form, moment, said));
  return apply(form, ctx, state, step, reading);
}

/** A button's label that was typed does what the button does. Null: it is none. */
async function labelTyped<Values, Facts>(
  form: FormParts<Values, Facts>,
  state: FormState<Values>,
  moment: Moment<Values>,
  field: Field<Values, Facts> | undefined,
  said: string,
): Promise<Outcome | null> {
  const { ctx, draft, step } = moment;
  if (isPhrase(said, 'back')) return back(form, ctx, state);
  if (field?.isOptional && (said === formLabels.skip || said === formLabels.onward)) return skip(form, ctx, state);
  if (step === CORRECTION) {
    const chosen = form.fields.find(({ label }) => label === said);
    if (chosen) return chooseField(form, ctx, state, chosen.name);
  }
  if (step === REVIEW && said === formLabels.edit) return correct(form, ctx, state);
  if (step === REVIEW && form.words.confirmWords.includes(said)) return confirm(form, ctx, state, draft.revision);
  const reading = await ownLabelTyped(form, moment, field, said);
  return reading && apply(form, ctx, state, field?.name ?? null, reading);
}

async function ownLabelTyped<Values, Facts>(
  form: FormParts<Values, Facts>,
  moment: Moment<Values>,
  field: Field<Values, Facts> | undefined,
  said: string,
): Promise<Reading<Values> | null> {
  const options: readonly Option<Values>[] = (await field?.options?.(moment)) ?? [];
  const option = options.find(({ label }) => label === said);
  if (option) return { answer: option.answer };
  for (const button of [...(field?.buttons ?? []), ...(form.buttons ?? [])]) {
    const reading = await button.onText(moment, said);
    if (reading) return reading;
  }
  return null;
}

/** What is typed at the review, where words may still be meant for a field; or where a field is to be chosen. */
async function readAtReview<Values, Facts>(
  { fields, words, pressOne }: FormParts<Values, Facts>,
  moment: Moment<Values>,
  said: string,
): Promise<Reading<Values>> {
  if (moment.step !== REVIEW) return { again: words.chooseField };
  for (const { readAtReview: read, unavailable } of fields) {
    const reading = unavailable?.(moment.draft) ? null : await read?.(said, moment);
    if (reading) return reading;
  }
  return { again: pressOne?.(moment.draft) ?? words.pressOne };
}
