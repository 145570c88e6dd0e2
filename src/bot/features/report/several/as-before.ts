import { belongsTo } from '../../../../domain/abilities/roles.rules';
import { openRound } from '../../../../domain/deadlines/rounds.rules';
import { askedPlan } from '../../../../domain/measures/plan';
import { loadStandings } from '../../../../domain/reports/load-standings';
import { tasksOf } from '../../../../domain/reports/reports.rules';
import { Refusal } from '../../../../refusal';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { scopeHere } from '../../../measures/scope';
import { previousOf } from '../previous';
import type { Entry } from './draft';
import { severalForm } from './form';
import { texts } from './texts';

/**
 * `เหมือนรอบก่อน`: every measure that the person has to report now, or the one that was named, as it was in the round before.
 * @throws Refusal `nothing_before`
 */
export async function startAsBefore(ctx: MemberContext, { slots }: Pick<Input<never>, 'slots'>): Promise<Outcome> {
  const plan = await askedPlan(ctx.office, ctx.now, slots.fiscalYear);
  const scope = scopeHere(ctx, 'report');
  const own = (await loadStandings(ctx.organisation, plan, ctx.today)).filter(
    ({ measure }) => belongsTo(measure.units, scope) && (slots.measure === undefined || measure.num === slots.measure),
  );
  const round = slots.round ?? openRound(ctx.organisation, plan.fiscalYear, ctx.today);
  const due = tasksOf(own, round).filter((task) => task.missing.includes('report') && task.round === round);
  const entries: Entry[] = [];
  const omitted: { measure: number; why: string }[] = [];
  for (const { measure } of due) {
    const input = await previousOf(ctx, { measure, round });
    if (input) entries.push({ measure: measure.num, round, input, seen: 0 });
    else omitted.push({ measure: measure.num, why: texts.noneBefore });
  }
  if (entries.length === 0) throw new Refusal('nothing_before', texts.nothingBefore(round));
  return severalForm.start(ctx, { year: plan.fiscalYear, round, entries, omitted });
}
