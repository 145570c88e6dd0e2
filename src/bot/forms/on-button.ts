import { textMessage } from '../../line/compose';
import type { MemberContext } from '../context';
import type { Input, Outcome } from '../feature';
import { advance } from './advance';
import { apply } from './apply';
import { answered, ledFrom, stepBack } from './draft';
import type { FormParts } from './form';
import type { FormState } from './form-state';
import { CORRECTION, nextStep, REVIEW } from './next-step';
import { chosen, optionsAt } from './options';

/** Passes over the field that is asked for. */
export function skip<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
): Promise<Outcome> {
  return advance(form, ctx, { dialog, draft: answered(draft, step, {}) });
}

/** One step back. */
export function back<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
): Promise<Outcome> {
  const before = stepBack(draft, step);
  return advance(form, ctx, { dialog, draft: before.draft }, before.step);
}

/** Asks what is to be corrected. */
export function correct<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
): Promise<Outcome> {
  return advance(form, ctx, { dialog, draft: step === CORRECTION ? draft : ledFrom(draft, step) }, CORRECTION);
}

/** Asks for the field that is to be corrected. */
export function chooseField<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
  field: string,
): Promise<Outcome> {
  return advance(form, ctx, { dialog, draft: ledFrom(draft, step) }, field);
}

/** Shows another page of what may be chosen. */
export function turnPage<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft, step }: FormState<Values>,
  from: number,
): Promise<Outcome> {
  const field = form.fields.find(({ name }) => name === step);
  return advance(form, ctx, { dialog, draft: { ...draft, ...field?.onMore?.(draft), from } }, step);
}

/** Takes one of the options of a field or of the review; what is not offered to this person is not taken. */
export async function choose<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  state: FormState<Values>,
  { field: name, key }: { field: string; key: string },
): Promise<Outcome> {
  const moment = { ctx, draft: state.draft, step: state.step };
  const option = (await optionsAt(form, name, moment)).find((one) => one.key === key);
  const at = name === REVIEW ? null : name;
  return apply(form, ctx, state, at, option ? await chosen(option, moment) : { retry: null });
}

/** Takes the day that a field's picker was set to, as if it had been typed. */
export async function pickDate<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  state: FormState<Values>,
  name: string,
  { pickedDate, event }: Pick<Input, 'pickedDate' | 'event'>,
): Promise<Outcome> {
  const field = form.fields.find((one) => one.isPicked && one.name === name);
  const { draft, step } = state;
  const isPick = field && pickedDate !== null;
  const reading = isPick ? await field.read(pickedDate, { ctx, draft, step, event }) : { retry: null };
  return apply(form, ctx, state, name, reading);
}

/**
 * Does what the review showed. What was changed since is shown again first.
 * @param revision of the draft that was shown
 */
export async function confirm<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  state: FormState<Values>,
  revision: number,
): Promise<Outcome> {
  const { dialog, draft, step } = state;
  if (step !== REVIEW) return advance(form, ctx, state, step);
  if (revision !== draft.revision) return advance(form, ctx, state, step, form.words.seeAgain);
  const { draft: resolved, facts, notice } = await form.resolve(ctx, draft, REVIEW);
  if (nextStep(form.fields, resolved, REVIEW) !== REVIEW) return advance(form, ctx, state, step);
  const prompt = { ctx, draft: resolved, step, facts, token: dialog.token, notice, buttons: form.standard };
  return apply(form, ctx, state, null, await form.submit(prompt));
}

/** Gives up. */
export async function cancel<Values, Facts>(form: FormParts<Values, Facts>, ctx: MemberContext): Promise<Outcome> {
  return { replies: (await form.cancelled?.(ctx)) ?? [textMessage(form.words.cancelled)], dialog: null };
}
