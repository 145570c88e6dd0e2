import { compact } from '../../../../compact';
import { belongsTo } from '../../../../domain/abilities/roles.rules';
import type { ReportInput } from '../../../../domain/reports/content.schema';
import { currentTasks } from '../../../../domain/reports/current.rules';
import { askedWork } from '../../../../domain/reports/load-standings';
import { Refusal } from '../../../../refusal';
import { texts as shared } from '../../../../ui/texts';
import type { MemberContext } from '../../../context';
import type { Input, Outcome } from '../../../feature';
import { scopeHere } from '../../../measures/scope';
import { previousOf } from '../previous';
import type { Entry } from './draft';
import { evidenceHere } from './evidence';
import { severalForm } from './form';
import { texts } from './texts';

/**
 * `เหมือนรอบก่อน`: what the person has to report now, of the most urgent round that has one before it, or the measures that were named, as it was in the
 * round before.
 * @throws Refusal `nothing_due`, `nothing_before`
 */
export async function startAsBefore(ctx: MemberContext, { slots }: Pick<Input<never>, 'slots'>): Promise<Outcome> {
  const named = slots.measures ?? compact([slots.measure]);
  const { open, standings } = await askedWork(ctx.organisation, ctx.now, slots.fiscalYear);
  const scope = scopeHere(ctx, 'report');
  const asked = standings.filter(
    ({ measure, round }) =>
      belongsTo(measure.units, scope) &&
      (named.length === 0 || named.includes(measure.num)) &&
      (slots.round === undefined || round === slots.round),
  );
  const tasks = (slots.round ? asked : currentTasks(asked, open)).filter(({ missing }) => missing.includes('report'));
  const [first] = tasks;
  if (!first) throw new Refusal('nothing_due', texts.nothingDue);
  // One after the other: they are questions of one transaction.
  const before: (ReportInput | null)[] = [];
  for (const task of tasks) before.push(await previousOf(ctx, task));
  // The most urgent round of which there is something to take over: of the year's first round there may be nothing.
  const chosen = tasks.find((_task, place) => before[place]);
  if (!chosen) throw new Refusal('nothing_before', texts.nothingBefore(first.round));
  const { round, measure: of } = chosen;
  const due = tasks
    .map((task, place) => ({ task, input: before[place] ?? null }))
    .filter(({ task }) => task.measure.fiscalYear === of.fiscalYear && task.round === round);
  const entries = due.flatMap(({ task, input }): Entry[] =>
    input
      ? [{ measure: task.measure.num, unit: task.measure.unit, choices: [], batches: [], round, input, seen: 0 }]
      : [],
  );
  const omitted = due.flatMap(({ task, input }) =>
    input ? [] : [{ measure: task.measure.num, why: `${texts.noneBefore}${shared.ofUnit(task.measure)}` }],
  );
  return severalForm.start(ctx, { year: of.fiscalYear, round, entries, omitted, ...(await evidenceHere(ctx)) });
}
