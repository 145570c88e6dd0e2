import { compact } from '../../compact';
import type { Message } from '../../line/types';
import { choiceMessage } from '../../ui/choice-message';
import type { MemberContext } from '../context';
import type { Outcome } from '../feature';
import type { Draft } from './draft';
import type { Prompt, Question } from './field';
import type { FormParts } from './form';
import { fieldAction, formReplies, questionMessage } from './form-actions';
import type { FormState } from './form-state';
import { CORRECTION, nextStep, REVIEW } from './next-step';
import { reviewMessage } from './review';

/**
 * Goes on with a form: holds what was answered against what is stored, and asks for what comes next.
 * @param chosen the step to ask for in any case; null: whichever comes next
 * @param notice a sentence to say first
 */
export async function advance<Values, Facts>(
  form: FormParts<Values, Facts>,
  ctx: MemberContext,
  { dialog, draft }: Pick<FormState<Values>, 'dialog' | 'draft'>,
  chosen: string | null = null,
  notice: string | null = null,
): Promise<Outcome> {
  const missing = form.fields.find(({ name }) => name === chosen)?.unavailable?.(draft);
  if (missing) return advance(form, ctx, { dialog, draft }, REVIEW, missing);
  const resolved = await form.resolve(ctx, draft, chosen);
  const step = nextStep(form.fields, resolved.draft, chosen);
  const prompt: Prompt<Values, Facts> = {
    ctx,
    draft: step === REVIEW ? withoutDetours(resolved.draft) : resolved.draft,
    step,
    facts: resolved.facts,
    token: dialog.token,
    notice: resolved.notice ?? notice,
    buttons: form.standard,
  };
  const question = await questionAt(form, prompt);
  if ('replies' in question) return question;
  if ('ask' in question) {
    const changed = { ...resolved.draft, ...question.set };
    return advance(form, ctx, { dialog, draft: changed }, question.ask, question.notice ?? null);
  }
  const { messages, shown } = question;
  return { replies: messages, dialog: { ...dialog, step, data: { ...prompt.draft, ...shown } } };
}

/** At the review, back leads to the fields; each of them is in the trail once. */
function withoutDetours<Values>(draft: Draft<Values>): Draft<Values> {
  const trail = draft.trail.filter((step, place, all) => all.lastIndexOf(step) === place);
  return { ...draft, trail: trail.filter((step) => step !== REVIEW && step !== CORRECTION) };
}

async function questionAt<Values, Facts>(
  form: FormParts<Values, Facts>,
  prompt: Prompt<Values, Facts>,
): Promise<Exclude<Question<Values>, string | Message>> {
  if (prompt.step === CORRECTION) return { messages: [correctionMessage(form, prompt)] };
  const field = form.fields.find(({ name }) => name === prompt.step);
  const asked = await (field ? field.ask(prompt) : askReview(form, prompt));
  if (typeof asked === 'string') {
    if (field) return { messages: [await questionMessage(field, prompt, asked)] };
    throw new Error('A review is a message');
  }
  return 'type' in asked ? { messages: [asked] } : asked;
}

/** Shows everything as it will be; where nothing is to be confirmed, does it. */
function askReview<Values, Facts>(
  form: FormParts<Values, Facts>,
  prompt: Prompt<Values, Facts>,
): Promise<Question<Values>> | Message {
  const { review } = form;
  if (review === 'none') return form.submit(prompt);
  return review ? review(prompt) : reviewMessage(form, prompt);
}

/** Asks which field is to be corrected. */
function correctionMessage<Values, Facts>(
  { fields, standard, words }: FormParts<Values, Facts>,
  prompt: Prompt<Values, Facts>,
): Message {
  const shown = fields.filter(({ unavailable }) => !unavailable?.(prompt.draft));
  return choiceMessage(
    compact([prompt.notice, words.chooseField]).join('\n'),
    compact(shown.map(({ name, label }) => label !== undefined && fieldAction(prompt, label, name))),
    formReplies({ ...prompt, buttons: standard }, false),
  );
}
