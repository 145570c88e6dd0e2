import { compact } from '../../compact';
import type { PostbackKind } from '../../line/postback';
import type { MemberContext } from '../context';
import { NotTaken } from '../evidence/receive';
import { button, type Input, inDialog, mediaInDialog, type Outcome, type Route, route } from '../feature';
import { advance } from './advance';
import { apply } from './apply';
import { canCorrect } from './can-correct';
import type { FormParts } from './form';
import { type FormState, formStateOf } from './form-state';
import { useHeld } from './hold';
import { REVIEW } from './next-step';
import * as standard from './on-button';
import { onText } from './on-text';

/** The routes of a form: what is typed and sent while it is filled in, and all of its buttons. */
export function formRoutes<Values, Facts>(form: FormParts<Values, Facts>): Route[] {
  const { name, who, place, fields, buttons = [] } = form;
  const { skip, back, cancel, edit, field, choose, date, use, more, confirm } = form.standard;
  type State = FormState<Values>;

  const on = <P>(
    kind: PostbackKind<P>,
    handle: (ctx: MemberContext, state: State, payload: P, input: Input<P>) => Outcome | Promise<Outcome>,
  ): Route =>
    route(
      button(kind),
      who,
      async (ctx: MemberContext, input: Input<P>) => handle(ctx, formStateOf(form, ctx), input.payload, input),
      place,
    );

  /** A button of a step that is past does nothing: what is asked now is asked once more. */
  const atStep =
    (handle: typeof standard.skip<Values, Facts>) =>
    (ctx: MemberContext, state: State, payload: { step: string }): Promise<Outcome> =>
      payload.step === state.step ? handle(form, ctx, state) : advance(form, ctx, state, state.step);

  const taking = fields.find(({ readFile }) => readFile);
  const onFile = async (ctx: MemberContext, { media, event }: Input): Promise<Outcome> => {
    const state = formStateOf(form, ctx);
    if (!media || !taking?.readFile) return { replies: [] };
    const moment = { ctx, draft: state.draft, step: state.step, event };
    try {
      return await apply(form, ctx, state, taking.name, await taking.readFile(media, moment));
    } catch (error) {
      // It is told with the question, which counts what was sent before it.
      if (error instanceof NotTaken) return apply(form, ctx, state, taking.name, { retry: error.message });
      throw error;
    }
  };

  const own = [
    ...fields.flatMap((one) => (one.buttons ?? []).map((of) => ({ of, at: one.name }))),
    ...buttons.map((of) => ({ of, at: null })),
  ].map(({ of, at }) =>
    route(
      of.on,
      of.permission ?? who,
      async (ctx: MemberContext, input: Input<never>) => {
        const state = formStateOf(form, ctx);
        const moment = { ctx, draft: state.draft, step: state.step, event: input.event };
        return apply(form, ctx, state, at, await of.onButton(moment, input));
      },
      place,
    ),
  );

  const ownWords = compact([...fields.map((one) => one.takesAnyWords && one.name), form.reviewTakesAnyWords && REVIEW]);
  const withWishes = fields.filter(({ takesAnyWords }) => takesAnyWords === 'but_wishes').map(({ name: step }) => step);
  const canSkip = fields.some(({ isOptional }) => isOptional);
  const hasOptions = form.reviewOptions !== undefined || fields.some(({ options }) => options);
  const isPaged = fields.some((one) => one.options ?? one.isPaged);
  return compact([
    route(
      inDialog(name, ownWords, withWishes),
      who,
      (ctx: MemberContext, input: Input) => onText(form, ctx, input),
      place,
    ),
    taking && route(mediaInDialog(name), who, onFile, place),
    ...own,
    canSkip && on(skip, atStep(standard.skip)),
    on(back, atStep(standard.back)),
    canCorrect(form) && on(edit, (ctx, state) => standard.correct(form, ctx, state)),
    canCorrect(form) && on(field, (ctx, state, payload) => standard.chooseField(form, ctx, state, payload.field)),
    hasOptions && on(choose, (ctx, state, payload) => standard.choose(form, ctx, state, payload)),
    fields.some(({ isPicked }) => isPicked) &&
      on(date, (ctx, state, payload, input) => standard.pickDate(form, ctx, state, payload.field, input)),
    withWishes.length > 0 && on(use, (ctx, state, _payload, { event }) => useHeld(form, ctx, state, event)),
    isPaged && on(more, (ctx, state, payload) => standard.turnPage(form, ctx, state, payload.from)),
    form.review !== 'none' &&
      on(confirm, (ctx, state, payload) => standard.confirm(form, ctx, state, payload.revision)),
    on(cancel, (ctx) => standard.cancel(form, ctx)),
  ]);
}
