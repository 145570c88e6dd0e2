import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { belongsTo, unitsFor } from '../../../domain/abilities/roles.rules';
import { theOffice } from '../../../domain/abilities/things';
import { type AssignedUnit, assignedIn, isAskedFor } from '../../../domain/assignments/assigned.rules';
import { loadAssigned } from '../../../domain/assignments/load-assigned';
import { roundName } from '../../../domain/calendar/dates';
import type { Measure } from '../../../domain/measures/measure.model';
import { unitNames } from '../../../domain/measures/units.rules';
import { currentTasks, inRound } from '../../../domain/reports/current.rules';
import { askedWork } from '../../../domain/reports/load-standings';
import type { Standing } from '../../../domain/reports/reports.rules';
import { textMessage } from '../../../line/compose';
import { labels as reviewLabels } from '../../../notifications/reviews/texts';
import { askIn } from '../../../ui/ask';
import { nameOrPosition } from '../../../ui/name-or-position';
import { phrases } from '../../../ui/texts';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import { asTask, listedOf } from '../../measures/listed';
import { waitingFor } from '../../measures/waiting-for';
import type { MoreWork } from './buttons';
import { workMessage } from './messages';
import { texts } from './texts';

/** งานของฉัน: what one's own units have to report on now, what is asked of oneself and overdue of any year first; or in the round and year that were said. */
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
    const waits = await countWaiting(ctx);
    const said = waits > 0 ? texts.toReview(waits) : texts.noUnits;
    const reviews = waits > 0 ? [ask(reviewLabels.queue)] : [];
    return { replies: [textMessage(said, [...reviews, ask(phrases.overview), ...lists, ask(phrases.deadlines)])] };
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
  const assigned = await loadAssigned(ctx.office);
  const isOwn = ({ measure }: Standing) => isAskedFor(assigned, measure, ctx.person, units);
  const ordered = [...tasks.filter(isOwn), ...tasks.filter((one) => !isOwn(one))];
  const responsible = await responsibleFor(ctx, units, assigned);
  const replies = [workMessage(ordered, names, open.fiscalYear, { year, round, from }, responsible)];
  return { replies, listed: listedOf(ordered, from, asTask) };
}

/** Who is responsible for a measure in somebody's units, in words; null: all of them. */
async function responsibleFor(
  ctx: MemberContext,
  units: readonly string[],
  assigned: readonly AssignedUnit[],
): Promise<(measure: Measure) => string | null> {
  const own = assigned.filter(({ unit }) => units.includes(unit));
  const names = await nameOrPosition(ctx.office, [...new Set(own.flatMap(({ asked }) => asked.map(String)))]);
  const nameOf = (id: string) => (id === String(ctx.person._id) ? texts.you : (names.get(id) ?? ''));
  return (measure) => {
    const asked = units.flatMap((unit) => assignedIn(own, measure, unit)?.asked.map(String) ?? []);
    return asked.length === 0 ? null : texts.responsible(asked.map(nameOf));
  };
}

/** How many reports wait for the person's review: what somebody has to do who reports nothing. */
async function countWaiting(ctx: MemberContext): Promise<number> {
  const units = unitsFor(ctx.person, 'review');
  return units === 'all' || units.length > 0 ? (await waitingFor(ctx, units)).waiting.length : 0;
}
