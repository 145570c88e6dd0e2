import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { belongsTo } from '../../../domain/people/people.rules';
import { findReport } from '../../../domain/reports/find-report';
import { loadStandings } from '../../../domain/reports/load-standings';
import { byUrgency, type Standing, tasksOf } from '../../../domain/reports/reports.rules';
import { submitReport } from '../../../domain/reports/submit-report';
import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { scopeHere } from '../../measures/scope';
import { goOn } from './go-on';
import { recordedMessage } from './recorded';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

export function pressConfirm(ctx: MemberContext, { payload }: Input<{ revision: number }>): Promise<Outcome> {
  return confirm(ctx, talkOf(ctx), payload.revision);
}

/**
 * Stores what the preview showed, once, and ends the talk. What was changed since, by the person or by somebody else, is shown
 * again first.
 */
export async function confirm(ctx: MemberContext, talk: Talk, revision: number): Promise<Outcome> {
  const { dialog, draft, step } = talk;
  if (step !== 'preview') return goOn(ctx, dialog, draft, step);
  if (revision !== draft.revision) return goOn(ctx, dialog, draft, step, texts.seeAgain);

  const plan = await askedPlan(ctx.officeId, ctx.now, draft.year);
  const measure = plan.measures.find(({ num }) => num === draft.measure);
  const { round } = draft;
  if (!measure || round === null) throw new Refusal('dialog_over', texts.over);
  const current = await findReport(ctx.officeId, measure, round);
  if ((current?.version ?? 0) !== draft.seen) return goOn(ctx, dialog, draft, step, texts.changedMeanwhile);

  const report = await submitReport({
    organisation: ctx.office,
    person: ctx.person,
    eventId: ctx.eventId,
    now: ctx.now,
    measure,
    round,
    said: draft.said,
    seenVersion: draft.seen,
  });
  const next = await nextTask(ctx, draft.year);
  return { replies: [recordedMessage(ctx, measure, report, next)], dialog: null };
}

/** What the person has to report next, of what may be named here. */
async function nextTask(ctx: MemberContext, year: number): Promise<Standing | null> {
  const plan = await askedPlan(ctx.officeId, ctx.now, year);
  const scope = scopeHere(ctx, 'report');
  const own = (await loadStandings(ctx.office, plan, ctx.today)).filter(({ measure }) =>
    belongsTo(measure.units, scope),
  );
  const open = tasksOf(own, openRound(ctx.office, year, ctx.today)).filter(({ report }) => report === null);
  return open.sort(byUrgency)[0] ?? null;
}
