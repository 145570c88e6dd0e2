import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { belongsTo, unitsFor } from '../../../domain/abilities/roles.rules';
import { theOffice } from '../../../domain/abilities/things';
import { roundName } from '../../../domain/calendar/dates';
import { unitNames } from '../../../domain/measures/units.rules';
import { currentTasks, inRound } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import { textMessage } from '../../../line/compose';
import { askIn } from '../../../ui/ask';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { MoreWork } from './buttons';
import { workMessage } from './messages';
import { texts } from './texts';

/** งานของฉัน: what one's own units have to report on now, what is overdue of any year first; or in the round and year that were said. */
export async function showWork(ctx: MemberContext, { slots }: Input): Promise<Outcome> {
  return work(ctx, slots.fiscalYear ?? null, slots.round ?? null, 0);
}

export async function showMoreWork(ctx: MemberContext, { payload }: Input<MoreWork>): Promise<Outcome> {
  return work(ctx, payload.year, payload.round, payload.from);
}

async function work(
  ctx: MemberContext,
  year: MoreWork['year'],
  round: MoreWork['round'],
  from: number,
): Promise<Outcome> {
  const units = unitsFor(ctx.person, 'report');
  const ask = askIn(ctx.chat);
  if (units === 'all' || units.length === 0) {
    const lists = abilitiesOf(ctx.person, theOffice).see_outstanding ? [ask(phrases.outstanding)] : [];
    return { replies: [textMessage(texts.noUnits, [ask(phrases.overview), ...lists, ask(phrases.deadlines)])] };
  }
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, year ?? undefined);
  const names = unitNames(ctx.organisation, units);
  const own = standings.filter(({ measure }) => belongsTo(measure.units, units));
  const elsewhere = [ask(phrases.overview), ask(phrases.deadlines)];
  if (own.length === 0) return { replies: [textMessage(texts.noMeasures(names, open.fiscalYear), elsewhere)] };
  const tasks = round ? inRound(own, round, open) : currentTasks(own, open);
  if (tasks.length === 0) {
    return { replies: [textMessage(texts.noneInRound(roundName(round ?? open.round), open.fiscalYear), elsewhere)] };
  }
  return { replies: [workMessage(tasks, names, open.fiscalYear, { year, round, from })] };
}
