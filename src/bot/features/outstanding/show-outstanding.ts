import { belongsTo } from '../../../domain/abilities/roles.rules';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { unitNames } from '../../../domain/measures/units.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import { outstandingByUnit } from '../../../domain/reports/outstanding.rules';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { type Scope, scopeHere, unitAsked } from '../../measures/scope';
import type { OutstandingPlace } from './buttons';
import { outstandingMessage } from './messages';
import { registeredByUnit } from './registered';
import { texts } from './texts';

/** ใครยังไม่รายงาน: what lacks a report or part of one, unit by unit; of the round that is open unless another was said. */
export async function showOutstanding(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  const scope = scopeHere(ctx, 'see_outstanding');
  const unit = await unitAsked(ctx, 'see_outstanding', scope, slots.unit);
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  const round = slots.round ?? openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  return list(ctx, scope, { year: plan.fiscalYear, round, unit: unit?.key ?? null, from: 0 });
}

export async function showMoreOutstanding(ctx: MemberContext, { payload }: Input<OutstandingPlace>): Promise<Outcome> {
  const scope = scopeHere(ctx, 'see_outstanding');
  const [name] = payload.unit === null ? [] : unitNames(ctx.organisation, [payload.unit]);
  await unitAsked(ctx, 'see_outstanding', scope, name);
  return list(ctx, scope, payload);
}

async function list(ctx: MemberContext, scope: Scope, place: OutstandingPlace): Promise<Outcome> {
  const units = place.unit === null ? scope : [place.unit];
  const plan = await askedPlan(ctx.office, ctx.now, place.year);
  const all = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(
    ({ round, measure }) => round === place.round && belongsTo(measure.units, units),
  );
  const of = units === 'all' ? ctx.organisation.name : unitNames(ctx.organisation, units).join(' ');
  const byUnit = outstandingByUnit(ctx.organisation, all, units);
  if (byUnit.length === 0) {
    const ask = askIn(ctx.chat);
    const say = all.length === 0 ? texts.noMeasures : texts.nothing;
    return {
      replies: [textMessage(say(of, place.round, place.year), [ask(phrases.overview), ask(phrases.deadlines)])],
    };
  }
  const registered = await registeredByUnit(
    ctx.office,
    byUnit.map(({ unit }) => unit.key),
  );
  return { replies: [outstandingMessage(ctx, { of, all: all.length, byUnit, registered, place })] };
}
