import type { Round } from '../../../domain/calendar/dates';
import { concerns, unitNames } from '../../../domain/measures/units.rules';
import { hasRole } from '../../../domain/people/people.rules';
import { isOfRound, overdueRounds, type RoundOfYear, roundMeant } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { trendOf } from '../../../domain/reports/unit-delay.rules';
import { rankUnits } from '../../../domain/reports/unit-progress.rules';
import { unitRounds } from '../../../domain/reports/unit-rounds.rules';
import { textMessage } from '../../../line/compose';
import type { LineEvent, Message } from '../../../line/types';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Meant, Outcome } from '../../feature';
import { answerEach } from '../../measures/answer-each';
import { asTask, listedOf } from '../../measures/listed';
import { groupUnit, scopeHere, unitAsked } from '../../measures/scope';
import { yearsMeant } from '../../measures/years-meant';
import type { Slots } from '../../understand';
import type { StatusPlace } from './buttons';
import { loadRounds } from './load-rounds';
import { type OfficeRounds, overviewMessage } from './messages/overview';
import { unitMessage } from './messages/unit';
import { showMeasure } from './show-measure';
import { showNearest } from './show-nearest';
import { texts } from './texts';

/** Of the years before in which a measure is overdue, and of the one that is worked on. */
async function showMeasures(
  ctx: MemberContext,
  slots: Slots & { measure: number },
  event: LineEvent,
): Promise<Outcome> {
  const replies: Message[] = [];
  for (const { measure, fiscalYear } of await yearsMeant(ctx, slots, event)) {
    replies.push(...(await showMeasure(ctx, measure, { round: slots.round, fiscalYear })).replies);
  }
  return { replies };
}

/**
 * สถานะ: of measures, of units, or the overview of the office; in a unit's group the overview is that of the unit. Without a round
 * the oldest in which something is overdue, else the open one.
 */
export async function showStatus(ctx: MemberContext, { slots, event }: Input): Promise<Outcome> {
  const { measure, measures = measure === undefined ? [] : [measure], units = [] } = slots;
  if (measures.length > 0) {
    return answerEach(ctx, measures, phrases.status, (num) => showMeasures(ctx, { ...slots, measure: num }, event));
  }
  if (units.length > 0) return answerEach(ctx, units, phrases.unitStatus, (unit) => showUnit(ctx, { ...slots, unit }));
  if (slots.measureText !== undefined) return showNearest(ctx, slots.measureText, slots.fiscalYear);
  return showUnit(ctx, slots);
}

/** How far a unit is; where none was named the office, or the unit of the group. */
async function showUnit(ctx: MemberContext, slots: Slots): Promise<Outcome> {
  const asked = await unitAsked(ctx, 'view', scopeHere(ctx, 'view'), slots.unit);
  const unit = asked?.key ?? groupUnit(ctx);
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const own = ofUnit(ctx, standings, unit).filter(({ round }) => round === (slots.round ?? round));
  const meant = roundMeant(own, { ...open, round: slots.round ?? open.round });
  return showProgress(ctx, { year: meant.fiscalYear, round: meant.round, unit, from: 0 });
}

export async function showMoreStatus(ctx: MemberContext, { payload }: Input<StatusPlace>): Promise<Outcome> {
  const [name] = payload.unit === null ? [] : unitNames(ctx.organisation, [payload.unit]);
  const unit = await unitAsked(ctx, 'view', scopeHere(ctx, 'view'), name);
  return showProgress(ctx, { ...payload, unit: unit?.key ?? groupUnit(ctx) });
}

async function showProgress(ctx: MemberContext, place: StatusPlace): Promise<Outcome> {
  const of = { fiscalYear: place.year, round: place.round };
  const unit = ctx.organisation.units.find(({ key }) => key === place.unit) ?? null;
  const asked = ofUnit(ctx, (await askedWork(ctx.organisation, ctx.now, place.year)).standings, place.unit);
  const standings = asked.filter((one) => isOfRound(one, of));
  if (standings.length === 0) return nothingThere(ctx, unit?.name ?? ctx.organisation.name, place.round, place.year);
  const work = await askedWork(ctx.organisation, ctx.now);
  const overdue = overdueRounds(ofUnit(ctx, work.standings, place.unit));
  const progress = { standings, overdue, open: work.open, place };
  if (unit) {
    return { replies: [unitMessage(ctx, unit, progress)], listed: listedOf(standings, place.from, asTask) };
  }
  const units = rankUnits(ctx.organisation, standings);
  const replies = [overviewMessage(ctx, progress, await officeRounds(ctx, asked, of))];
  return { replies, listed: listedOf(units, place.from, ({ unit: one }) => asUnit(one.name, of)) };
}

/** How the office did in a round and in those before it, for who follows up the whole of it; what changed since the round before. */
async function officeRounds(ctx: MemberContext, asked: readonly Standing[], of: RoundOfYear): Promise<OfficeRounds> {
  const follows = hasRole(ctx.person, 'executive') || hasRole(ctx.person, 'admin');
  if (!follows) return { rounds: [], trend: null };
  const { standings, firstOn } = await loadRounds(ctx, asked, of);
  const inRound = (round: Round) => standings.filter((one) => isOfRound(one, { ...of, round }));
  const trend = of.round === '12m' ? trendOf(inRound('12m'), inRound('6m')) : null;
  return { rounds: unitRounds(standings, firstOn, of), trend };
}

/** What concerns a unit, by its key; null: all of it. */
function ofUnit(ctx: MemberContext, standings: readonly Standing[], key: string | null): Standing[] {
  const unit = ctx.organisation.units.find((one) => one.key === key);
  return standings.filter(({ measure }) => unit === undefined || concerns(measure, unit));
}

const asUnit = (unit: string, { fiscalYear, round }: RoundOfYear): Meant => ({
  intent: 'measure_status',
  slots: { unit, round, fiscalYear },
});

function nothingThere(ctx: MemberContext, of: string, round: Round, year: number): Outcome {
  const ask = askIn(ctx.chat);
  return { replies: [textMessage(texts.noMeasures(of, round, year), [ask(phrases.overview), ask(phrases.deadlines)])] };
}
