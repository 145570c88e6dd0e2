import { z } from 'zod';
import { unitsFor } from '../../../domain/abilities/roles.rules';
import { discardDraft } from '../../../domain/reports/discard-draft';
import { saveDraft } from '../../../domain/reports/save-draft';
import { postbackAction, textMessage } from '../../../line/compose';
import { definePostback } from '../../../line/postback';
import type { Action } from '../../../line/types';
import { Refusal } from '../../../refusal';
import { askIn } from '../../../ui/ask';
import { discardAction, startAction } from '../../../ui/report-actions';
import type { StoredPayload } from '../../../ui/report-buttons';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { Reading } from '../../forms/field';
import { formButton, whenTyped } from '../../forms/form-button';
import { partAsked } from '../../measures/part-asked';
import type { Values } from './draft';
import { loadTarget, type ReportMoment, type ReportPrompt } from './resolve-draft';
import { attachEvidence } from './submit';
import { labels, texts } from './texts';

/** Keeps what was entered so far without handing it in. */
const draftButton = definePostback('report.draft', z.object({}));

export const keepDraftButton = formButton(draftButton, (_payload, moment: ReportMoment) => keepDraft(moment), {
  typed: whenTyped(labels.draft),
});

export const draftAction = ({ token: dialog }: ReportPrompt): Action =>
  postbackAction({ label: labels.draft, kind: draftButton, payload: {}, dialog });

/** เก็บเป็นร่าง: ends the dialog and keeps what was entered. */
async function keepDraft({ ctx, draft }: ReportMoment): Promise<Reading<Values>> {
  if (draft.measure === null || draft.unit === null || draft.round === null) return { retry: texts.draftNeeds };
  const target = await loadTarget(ctx, draft);
  const { measure, round } = target;
  const version = target.report?.version ?? 0;
  // Before a preview nothing stored was shown, and so nothing can have changed since.
  if (draft.seen !== 0 && version !== draft.seen) return { ask: 'conflict' };
  const { organisation, person, eventId, now } = ctx;
  const submission = { measure, round, input: draft.input, seenVersion: version };
  const report = await saveDraft({ organisation, person, eventId, now, ...submission });
  await attachEvidence(ctx, draft, target);
  const ways = [startAction({ measure, round, report }), discardAction(report)];
  return { replies: [textMessage(texts.drafted(measure.num, round), ways)], dialog: null };
}

export async function discard(ctx: MemberContext, { payload }: Input<StoredPayload>): Promise<Outcome> {
  const { year, measure: num, round } = payload;
  const measure = await partAsked(ctx, payload, unitsFor(ctx.person, 'report'));
  if (!measure) throw new Refusal('no_such_measure', texts.noSuchNumber(num, year));
  const { organisation, person, eventId, now } = ctx;
  await discardDraft({ organisation, measure, round, person, eventId, now });
  const ask = askIn(ctx.chat);
  return { replies: [textMessage(texts.discarded(num, round), [ask(phrases.report), ask(phrases.deadlines)])] };
}
