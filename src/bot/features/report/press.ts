import type { z } from 'zod';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askIn } from '../../measures/ask';
import { phrases } from '../../measures/texts';
import type {
  backButton,
  fieldButton,
  measureButton,
  moreMeasuresButton,
  progressButton,
  roundButton,
  skipButton,
  statusButton,
} from './buttons';
import { useMine, useTheirs } from './confirm';
import { answer, type Change, correct, type Step, stepBack } from './draft';
import { goOn } from './go-on';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

type Pressed<K extends { schema: z.ZodType }> = Input<z.infer<K['schema']>>;

/** Takes an answer to a step. A button of a step that is past corrects that answer, and the talk goes on where it was. */
export function take(
  ctx: MemberContext,
  talk: Talk,
  step: Step,
  change: Change,
  also: readonly Step[] = [],
): Promise<Outcome> {
  const { dialog, draft } = talk;
  if (talk.step === step) return goOn(ctx, dialog, answer(draft, step, change, also));
  return goOn(ctx, dialog, correct(draft, change), talk.step);
}

export function pressMeasure(ctx: MemberContext, { payload }: Pressed<typeof measureButton>): Promise<Outcome> {
  return take(ctx, talkOf(ctx), 'measure', { measure: payload.num, words: null });
}

export function pressMoreMeasures(
  ctx: MemberContext,
  { payload }: Pressed<typeof moreMeasuresButton>,
): Promise<Outcome> {
  const { dialog, draft, step } = talkOf(ctx);
  return goOn(ctx, dialog, { ...draft, words: null, from: payload.from }, step);
}

export function pressRound(ctx: MemberContext, { payload }: Pressed<typeof roundButton>): Promise<Outcome> {
  return take(ctx, talkOf(ctx), 'round', { round: payload.round });
}

export function pressProgress(ctx: MemberContext, { payload }: Pressed<typeof progressButton>): Promise<Outcome> {
  const talk = talkOf(ctx);
  return take(ctx, talk, 'progress', { said: { ...talk.draft.said, progress: payload.percent } });
}

export function pressStatus(ctx: MemberContext, { payload }: Pressed<typeof statusButton>): Promise<Outcome> {
  const talk = talkOf(ctx);
  return take(ctx, talk, 'progress', { said: { ...talk.draft.said, status: payload.status } });
}

/** A step that is past is not skipped again: what is asked now is asked once more. */
export function pressSkip(ctx: MemberContext, { payload }: Pressed<typeof skipButton>): Promise<Outcome> {
  const talk = talkOf(ctx);
  return payload.step === talk.step ? skip(ctx, talk) : goOn(ctx, talk.dialog, talk.draft, talk.step);
}

export function skip(ctx: MemberContext, { dialog, draft, step }: Talk): Promise<Outcome> {
  return goOn(ctx, dialog, answer(draft, step, {}));
}

export function pressBack(ctx: MemberContext, { payload }: Pressed<typeof backButton>): Promise<Outcome> {
  const talk = talkOf(ctx);
  return payload.step === talk.step ? back(ctx, talk) : goOn(ctx, talk.dialog, talk.draft, talk.step);
}

export function back(ctx: MemberContext, talk: Talk): Promise<Outcome> {
  const before = stepBack(talk.draft, talk.step);
  return goOn(ctx, talk.dialog, before.draft, before.step);
}

export function pressEdit(ctx: MemberContext): Promise<Outcome> {
  return edit(ctx, talkOf(ctx));
}

export function edit(ctx: MemberContext, { dialog, draft, step }: Talk): Promise<Outcome> {
  const trail = step === 'edit' ? draft.trail : [...draft.trail, step];
  return goOn(ctx, dialog, { ...draft, trail }, 'edit');
}

export function pressField(ctx: MemberContext, { payload }: Pressed<typeof fieldButton>): Promise<Outcome> {
  return chooseField(ctx, talkOf(ctx), payload.field);
}

export function chooseField(ctx: MemberContext, { dialog, draft, step }: Talk, field: Step): Promise<Outcome> {
  return goOn(ctx, dialog, { ...draft, trail: [...draft.trail, step] }, field);
}

export function pressMine(ctx: MemberContext): Promise<Outcome> {
  return useMine(ctx, talkOf(ctx));
}

export function pressTheirs(ctx: MemberContext): Promise<Outcome> {
  return useTheirs(ctx, talkOf(ctx));
}

export async function pressCancel(ctx: MemberContext): Promise<Outcome> {
  talkOf(ctx);
  const ask = askIn(ctx.chat);
  return { replies: [textMessage(texts.cancelled, [ask(phrases.report), ask(phrases.deadlines)])], dialog: null };
}
