import { measuresOfPlan } from '../../../domain/measures/plan';
import { discardDraft } from '../../../domain/reports/discard-draft';
import { findReport } from '../../../domain/reports/find-report';
import { saveDraft } from '../../../domain/reports/save-draft';
import { textMessage } from '../../../line/compose';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askIn } from '../../measures/ask';
import { phrases } from '../../measures/texts';
import { aboutOf } from './about';
import type { StoredPayload } from './buttons';
import { goOn } from './go-on';
import { placeSent } from './place-sent';
import { discardAction, startAction } from './start-action';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

export function pressDraft(ctx: MemberContext): Promise<Outcome> {
  return keepDraft(ctx, talkOf(ctx));
}

/** เก็บเป็นร่าง: ends the talk and keeps what was said, without handing it in. */
export async function keepDraft(ctx: MemberContext, { dialog, draft, step }: Talk): Promise<Outcome> {
  if (draft.measure === null || draft.round === null) return goOn(ctx, dialog, draft, step, texts.draftNeeds);
  const { measure, round } = await aboutOf(ctx, draft);
  const current = await findReport(ctx.office, measure, round);
  const version = current?.version ?? 0;
  // Before a preview nothing stored was shown, and so nothing can have changed since.
  if (draft.seen !== 0 && version !== draft.seen) return goOn(ctx, dialog, draft, 'conflict');
  const { organisation, person, eventId, now } = ctx;
  const said = { measure, round, said: draft.said, seenVersion: version };
  const report = await saveDraft({ organisation, person, eventId, now, ...said });
  await placeSent(ctx, draft, measure, round);
  const ways = [startAction({ measure, round, report }), discardAction(report)];
  return { replies: [textMessage(texts.drafted(measure.num, round), ways)], dialog: null };
}

export async function pressDiscard(ctx: MemberContext, { payload }: Input<StoredPayload>): Promise<Outcome> {
  const { year, measure: num, round } = payload;
  const measure = (await measuresOfPlan(ctx.office, year)).find((one) => one.num === num);
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchNumber(num, year));
  const { organisation, person, eventId, now } = ctx;
  await discardDraft({ organisation, measure, round, person, eventId, now });
  const ask = askIn(ctx.chat);
  return { replies: [textMessage(texts.discarded(num, round), [ask(phrases.report), ask(phrases.deadlines)])] };
}
