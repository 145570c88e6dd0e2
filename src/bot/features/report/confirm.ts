import { belongsTo } from '../../../domain/abilities/roles.rules';
import type { Round } from '../../../domain/calendar/dates';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { countEvidence, evidenceKey } from '../../../domain/evidence/find-evidence';
import type { Measure } from '../../../domain/measures/measure.model';
import { askedPlan } from '../../../domain/measures/plan';
import { findReport } from '../../../domain/reports/find-report';
import { loadStandings } from '../../../domain/reports/load-standings';
import { stateOf } from '../../../domain/reports/report-states.rules';
import { byUrgency, type Standing, tasksOf } from '../../../domain/reports/reports.rules';
import { submitReport } from '../../../domain/reports/submit-report';
import { textMessage } from '../../../line/compose';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { askIn } from '../../measures/ask';
import { scopeHere } from '../../measures/scope';
import { phrases } from '../../measures/texts';
import { notifyReviewers } from '../review/notify-reviewers';
import { aboutOf } from './about';
import type { Draft } from './draft';
import { goOn } from './go-on';
import { isNews } from './news';
import { placeSent } from './place-sent';
import { recordedMessage } from './recorded';
import { type Talk, talkOf } from './talk';
import { texts } from './texts';

export function pressConfirm(ctx: MemberContext, { payload }: Input<{ revision: number }>): Promise<Outcome> {
  return confirm(ctx, talkOf(ctx), payload.revision);
}

/**
 * Hands in what the preview showed, once, and ends the talk. What was changed since is shown again first; what somebody else
 * changed, beside the person's own words, to choose from.
 */
export async function confirm(ctx: MemberContext, talk: Talk, revision: number): Promise<Outcome> {
  const { dialog, draft, step } = talk;
  if (step !== 'preview') return goOn(ctx, dialog, draft, step);
  if (revision !== draft.revision) return goOn(ctx, dialog, draft, step, texts.seeAgain);

  const { measure, round } = await aboutOf(ctx, draft);
  const current = await findReport(ctx.office, measure, round);
  if ((current?.version ?? 0) !== draft.seen) {
    return goOn(ctx, dialog, draft, current ? 'conflict' : step, current ? null : texts.seeAgain);
  }
  if (current?.state === 'returned' && !draft.sentBack) {
    return goOn(ctx, dialog, draft, step, texts.sentBackMeanwhile);
  }
  return handIn(ctx, draft, measure, round);
}

/** ใช้ของฉัน: the person's own words on top of what somebody else stored meanwhile, as both were shown. */
export async function useMine(ctx: MemberContext, talk: Talk): Promise<Outcome> {
  const { dialog, draft, step } = talk;
  if (step !== 'conflict') return goOn(ctx, dialog, draft, step);
  const { measure, round } = await aboutOf(ctx, draft);
  const current = await findReport(ctx.office, measure, round);
  if ((current?.version ?? 0) !== draft.seen) return goOn(ctx, dialog, draft, 'conflict');
  return handIn(ctx, draft, measure, round);
}

/** ใช้ของเดิม: what is stored stays, the person's own words are let go. */
export async function useTheirs(ctx: MemberContext, talk: Talk): Promise<Outcome> {
  const { dialog, draft, step } = talk;
  if (step !== 'conflict') return goOn(ctx, dialog, draft, step);
  const { measure, round } = await aboutOf(ctx, draft);
  // Evidence replaces nothing.
  await placeSent(ctx, draft, measure, round);
  const ask = askIn(ctx.chat);
  const see = ask(phrases.status(measure.num), phrases.withYear(phrases.status(measure.num), measure.fiscalYear));
  return { replies: [textMessage(texts.keptTheirs(measure.num, round), [see, ask(phrases.deadlines)])], dialog: null };
}

async function handIn(ctx: MemberContext, draft: Draft, measure: Measure, round: Round): Promise<Outcome> {
  const current = await findReport(ctx.office, measure, round);
  const placed = await placeSent(ctx, draft, measure, round);
  if (placed > 0 && !isNews(current, draft.said)) return evidenceOnly(ctx, measure, round, placed);
  const state = stateOf(current);
  const report = await submitReport({
    organisation: ctx.organisation,
    person: ctx.person,
    eventId: ctx.eventId,
    now: ctx.now,
    measure,
    round,
    said: draft.said,
    seenVersion: draft.seen,
  });
  await notifyReviewers(ctx.office, measure, report, ctx.now);
  const next = await nextTask(ctx, draft.year);
  const isFirst = state === 'none' || state === 'draft';
  const counts = await countEvidence(ctx.office, measure.fiscalYear);
  const evidence = counts.get(evidenceKey(measure.num, round)) ?? 0;
  return { replies: [recordedMessage(ctx, measure, report, { isFirst, next, evidence })], dialog: null };
}

/** Nothing was said anew: only what was sent is recorded. */
function evidenceOnly(ctx: MemberContext, { num, fiscalYear }: Measure, round: Round, placed: number): Outcome {
  const ask = askIn(ctx.chat);
  const see = ask(phrases.status(num), phrases.withYear(phrases.status(num), fiscalYear));
  return {
    replies: [textMessage(texts.evidenceOnly(num, round, placed), [see, ask(phrases.deadlines)])],
    dialog: null,
  };
}

/** What the person has to report next, of what may be named here. */
async function nextTask(ctx: MemberContext, year: number): Promise<Standing | null> {
  const plan = await askedPlan(ctx.office, ctx.now, year);
  const scope = scopeHere(ctx, 'report');
  const own = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(({ measure }) =>
    belongsTo(measure.units, scope),
  );
  const open = tasksOf(own, openRound(ctx.organisation, year, ctx.today)).filter(({ missing }) =>
    missing.includes('report'),
  );
  return open.sort(byUrgency)[0] ?? null;
}
