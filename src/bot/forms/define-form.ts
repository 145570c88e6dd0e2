import type { MemberContext } from '../context';
import type { Outcome, Route } from '../feature';
import { advance } from './advance';
import { type Beginning, begin } from './apply';
import { canCorrect } from './can-correct';
import type { FormValues } from './draft';
import type { FormDefinition, FormParts } from './form';
import { formButtons } from './form-buttons';
import { formStateOf } from './form-state';
import { hold } from './hold';
import { CORRECTION, REVIEW } from './next-step';
import { formRoutes } from './routes';
import { formTexts, uncorrectable } from './texts';

/** A form, ready for its feature. */
export interface Form<Values> {
  name: string;
  /** what is typed, sent and tapped while it is filled in: for the feature's `routes` */
  routes: Route[];
  /** for the feature's `askAgain` */
  askAgain(ctx: MemberContext, held?: string): Promise<Outcome>;
  /** Begins it, at the first field that lacks its value unless told otherwise. */
  start(ctx: MemberContext, values: Values, beginning?: Beginning): Promise<Outcome>;
}

/**
 * Makes a form of its fields. A feature writes
 *
 * 1. a field for each thing it asks, one a file under `fields/` of its folder: its question (`ask`), how an answer is read (`read`), and
 *    what may be tapped (`options`, or `buttons` where it draws the question itself); what several features ask stands in `bot/forms/fields`
 *    A field has the name of its value; `FormProgress` has the names that no value can have
 * 2. the form: `defineForm({ name, who, values, fields, submit })`, with `review` where a list of the answers is not enough (`none`:
 *    nothing is to be confirmed), and `resolve` where a draft must be held against what is stored
 * 3. a route that begins it (`form.start(ctx, values)`), and in its feature `routes: [..., ...form.routes]`, `askAgain: form.askAgain`
 *
 * Everything else the engine knows: what is asked next (`next-step.ts`), back, skip, cancel, going on after a question in between or
 * a lapse, labels that are typed, correcting one field from the review, a review that is not the newest, buttons of steps and dialogs
 * that are over.
 */
export function defineForm<Values extends FormValues, Facts = null>(
  definition: FormDefinition<Values, Facts>,
): Form<Values> {
  const steps = [...definition.fields.map(({ name }) => name), REVIEW, CORRECTION];
  const form: FormParts<Values, Facts> = {
    resolve: async (_ctx, draft) => ({ draft, facts: null as Facts, notice: null }),
    ...definition,
    steps,
    standard: formButtons(definition.name, steps, definition.buttonNames),
    words: { ...formTexts, ...(!canCorrect(definition) && uncorrectable), ...definition.texts },
  };
  return {
    name: form.name,
    routes: formRoutes(form),
    askAgain: async (ctx, held) => {
      const state = formStateOf(form, ctx);
      return held === undefined ? advance(form, ctx, state, state.step) : hold(form, ctx, state, held, null);
    },
    start: (ctx, values, beginning) => begin(form, ctx, values, beginning),
  };
}
