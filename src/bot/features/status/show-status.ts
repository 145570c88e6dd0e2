import type { Round } from '../../../domain/calendar/dates';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { concerns, unitNames } from '../../../domain/measures/units.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { groupUnit, scopeHere, unitAsked } from '../../measures/scope';
import type { StatusPlace } from './buttons';
import { overviewMessage } from './messages/overview';
import { unitMessage } from './messages/unit';
import { showMeasure } from './show-measure';
import { showNearest } from './show-nearest';
import { texts } from './texts';

/** สถานะ: of one measure, of one unit, or the overview of the office; in a unit's group the overview is that of the unit. */
export async function showStatus(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  if (slots.measure !== undefined) return showMeasure(ctx, slots.measure, slots);
  if (slots.measureText !== undefined) return showNearest(ctx, slots.measureText, slots.fiscalYear);
  const asked = await unitAsked(ctx, 'view', scopeHere(ctx, 'view'), slots.unit);
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  const round = slots.round ?? openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  return showProgress(ctx, { year: plan.fiscalYear, round, unit: asked?.key ?? groupUnit(ctx), from: 0 });
}

export async function showMoreStatus(ctx: MemberContext, { payload }: Input<StatusPlace>): Promise<Outcome> {
  const [name] = payload.unit === null ? [] : unitNames(ctx.organisation, [payload.unit]);
  const unit = await unitAsked(ctx, 'view', scopeHere(ctx, 'view'), name);
  return showProgress(ctx, { ...payload, unit: unit?.key ?? groupUnit(ctx) });
}

async function showProgress(ctx: MemberContext, place: StatusPlace): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, place.year);
  const unit = ctx.organisation.units.find(({ key }) => key === place.unit) ?? null;
  const standings = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(
    ({ round, measure }) => round === place.round && (unit === null || concerns(measure, unit)),
  );
  if (standings.length === 0) return nothingThere(ctx, unit?.name ?? ctx.organisation.name, place.round, place.year);
  const message = unit ? unitMessage(ctx, unit, standings, place) : overviewMessage(ctx, standings, place);
  return { replies: [message] };
}

function nothingThere(ctx: MemberContext, of: string, round: Round, year: number): Outcome {
  const ask = askIn(ctx.chat);
  return { replies: [textMessage(texts.noMeasures(of, round, year), [ask(phrases.overview), ask(phrases.deadlines)])] };
}
