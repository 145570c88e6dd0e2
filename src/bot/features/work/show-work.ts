import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { belongsTo, unitsFor } from '../../../domain/abilities/roles.rules';
import { theOffice } from '../../../domain/abilities/things';
import { roundName } from '../../../domain/calendar/dates';
import { openRound } from '../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../domain/measures/plan';
import { unitNames } from '../../../domain/measures/units.rules';
import { loadStandings } from '../../../domain/reports/load-standings';
import { byUrgency, tasksOf } from '../../../domain/reports/reports.rules';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { MoreWork } from './buttons';
import { workMessage } from './messages';
import { texts } from './texts';

/** งานของฉัน: what one's own units have to report on now, or in the round and year that were said. */
export async function showWork(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return work(ctx, slots.fiscalYear, slots.round ?? null, 0);
}

export async function showMoreWork(ctx: MemberContext, { payload }: Input<MoreWork>): Promise<Outcome> {
  return work(ctx, payload.year, payload.round, payload.from);
}

async function work(
  ctx: MemberContext,
  year: number | undefined,
  round: MoreWork['round'],
  from: number,
): Promise<Outcome> {
  const units = unitsFor(ctx.person, 'report');
  const ask = askIn(ctx.chat);
  if (units === 'all' || units.length === 0) {
    const lists = abilitiesOf(ctx.person, theOffice).see_outstanding ? [ask(phrases.outstanding)] : [];
    return { replies: [textMessage(texts.noUnits, [ask(phrases.overview), ...lists, ask(phrases.deadlines)])] };
  }
  const plan = await askedPlan(ctx.office, ctx.now, year);
  const names = unitNames(ctx.organisation, units);
  const own = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(({ measure }) =>
    belongsTo(measure.units, units),
  );
  const elsewhere = [ask(phrases.overview), ask(phrases.deadlines)];
  if (own.length === 0) return { replies: [textMessage(texts.noMeasures(names, plan.fiscalYear), elsewhere)] };
  const tasks = round
    ? own.filter((one) => one.round === round)
    : tasksOf(own, openRound(ctx.organisation, plan.fiscalYear, ctx.today));
  if (round && tasks.length === 0) {
    return { replies: [textMessage(texts.noneInRound(roundName(round), plan.fiscalYear), elsewhere)] };
  }
  return { replies: [workMessage(tasks.sort(byUrgency), names, { year: plan.fiscalYear, round, from })] };
}
